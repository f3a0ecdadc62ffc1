package org.floorpass.kiosk.http.station.page;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the pages say about the place, and the two files that they offer or open.
 *
 * @param name of the site
 * @param zone of the times on the pages
 * @param simulated whether every page says that its devices are not real
 * @param issuerKey the issuer's private key, on an issuing station
 * @param authority the certificate that computers install to trust this appliance
 */
public record StationSite(
    String name,
    ZoneId zone,
    boolean simulated,
    Optional<Path> issuerKey,
    Optional<Path> authority) {}
