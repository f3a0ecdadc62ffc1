package org.floorpass.kiosk.configuration;

/**
 * One thing that is wrong with the configuration file.
 *
 * @param key the key as written, empty when the file as a whole is meant
 * @param sentence what is wrong and what to do, for a person
 */
public record ConfigurationFault(String key, String sentence) {}
