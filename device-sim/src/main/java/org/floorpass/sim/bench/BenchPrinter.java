package org.floorpass.sim.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;
import org.floorpass.sim.wire.RawPortServer;

/** A label printer on a raw TCP port. */
final class BenchPrinter implements BenchDevice {
  private final String id;
  private final PrinterModel model;
  private int port;
  private Optional<RawPortServer> server = Optional.empty();

  BenchPrinter(String id, PrinterModel model, int port) {
    this.id = id;
    this.model = model;
    this.port = port;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String kind() {
    return "printer";
  }

  @Override
  public synchronized String address() {
    return "127.0.0.1:" + port;
  }

  synchronized int port() {
    return port;
  }

  @Override
  public synchronized boolean plugged() {
    return server.isPresent();
  }

  @Override
  public synchronized void plug(boolean in) throws IOException {
    if (in && server.isEmpty()) {
      RawPortServer opened = RawPortServer.open(model, port);
      port = opened.port();
      server = Optional.of(opened);
    } else if (!in && server.isPresent()) {
      server.get().close();
      server = Optional.empty();
    }
  }

  List<PrintedLabel> labels() {
    return model.labels();
  }

  PrinterCondition condition() {
    return model.condition();
  }

  void change(UnaryOperator<PrinterCondition> hand) {
    model.change(hand);
  }

  List<String> complaints() {
    return model.complaints();
  }

  Optional<PrintedLabel> label(String name) {
    List<PrintedLabel> all = model.labels();
    if (name.equals("last")) {
      return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
    return all.stream().filter(label -> String.valueOf(label.number()).equals(name)).findFirst();
  }
}
