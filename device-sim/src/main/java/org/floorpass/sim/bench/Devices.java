package org.floorpass.sim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;

/** The devices of the bench, and how they look in JSON. Safe for several threads. */
final class Devices {
  private final List<BenchDevice> all;

  Devices(List<BenchDevice> all) {
    this.all = List.copyOf(all);
  }

  <T extends BenchDevice> T find(Class<T> kind, String id) throws Refusal {
    for (BenchDevice device : all) {
      if (kind.isInstance(device) && device.id().equals(id)) {
        return kind.cast(device);
      }
    }
    throw Refusal.notFound("device " + id);
  }

  /** A label by number or {@code last}, of whichever printer has it. */
  PrintedLabel label(String name) throws Refusal {
    for (BenchDevice device : all) {
      if (device instanceof BenchPrinter printer && printer.label(name).isPresent()) {
        return printer.label(name).get();
      }
    }
    throw Refusal.conflict(
        name.equals("last") ? "Nothing has been printed yet." : "There is no label " + name + ".");
  }

  JsonNode list() {
    ObjectNode node = Answer.JSON.createObjectNode();
    node.put("simulated", true);
    ArrayNode devices = node.putArray("devices");
    for (BenchDevice device : all) {
      ObjectNode entry =
          devices
              .addObject()
              .put("id", device.id())
              .put("kind", device.kind())
              .put("plugged", device.plugged())
              .put("address", device.address());
      switch (device) {
        case BenchCamera camera -> entry.put("holding", camera.holding());
        case BenchScanner _ -> entry.put("terminator", "CR");
        case BenchPrinter printer -> describe(printer, entry);
      }
    }
    return node;
  }

  private static void describe(BenchPrinter printer, ObjectNode entry) {
    PrinterCondition now = printer.condition();
    entry
        .put("labelsLeft", now.labelsLeft())
        .put("headOpen", now.headOpen())
        .put("paused", now.paused())
        .put("printed", printer.labels().isEmpty() ? 0 : printer.labels().getLast().number());
    ArrayNode complaints = entry.putArray("complaints");
    List<String> words = printer.complaints();
    words.subList(Math.max(0, words.size() - 5), words.size()).forEach(complaints::add);
  }

  static JsonNode labels(BenchPrinter printer) {
    ArrayNode labels = Answer.JSON.createArrayNode();
    for (PrintedLabel label : printer.labels()) {
      labels
          .addObject()
          .put("number", label.number())
          .put("widthDots", label.dots().width())
          .put("heightDots", label.dots().height())
          .put("dotsPerInch", label.dotsPerInch())
          .put("png", "/printers/" + printer.id() + "/labels/" + label.number() + ".png");
    }
    return labels;
  }

  /** One label, measured. */
  static JsonNode inspection(PrintedLabel label) {
    ObjectNode node = Answer.JSON.createObjectNode().put("number", label.number());
    switch (LabelInspector.inspect(label)) {
      case Inspection.Readable read ->
          node.put("readable", true)
              .put("text", read.text())
              .put("version", read.version())
              .put("level", String.valueOf(read.level()))
              .put("modulePitchMicrometres", read.modulePitchMicrometres())
              .put("dotsPerModule", read.pitchXDots())
              .put("quietZoneModules", Math.round(read.quietZoneModules() * 100) / 100.0)
              .put("wrongDots", read.wrongDots());
      case Inspection.Unreadable not -> node.put("readable", false).put("reason", not.reason());
    }
    return node;
  }

  void plug(String id, boolean in) throws Refusal {
    BenchDevice device = find(BenchDevice.class, id);
    try {
      device.plug(in);
    } catch (IOException refused) {
      throw Refusal.conflict(device.id() + " could not be plugged in: " + refused.getMessage());
    }
  }
}
