package org.floorpass.kiosk.http.station.page;

import java.time.ZoneId;

/**
 * What the pages say about the place.
 *
 * @param name of the site
 * @param zone of the times on the pages
 * @param simulated whether every page says that its devices are not real
 */
public record StationSite(String name, ZoneId zone, boolean simulated) {}
