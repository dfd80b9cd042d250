package dev.gradus.web.settings;

import java.util.List;

/** Settings of one matter. */
record SettingGroup(String id, String title, List<Setting> settings) {

  SettingGroup {
    settings = List.copyOf(settings);
  }
}
