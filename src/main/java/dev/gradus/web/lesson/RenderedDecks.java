package dev.gradus.web.lesson;

import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.SlideHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decks as HTML. The latest are kept: drawings train small networks, which nobody should wait for
 * at each visit.
 */
@ApplicationScoped
class RenderedDecks {

  private static final int MOST = 64;

  private final Map<String, List<SlideHtml>> latest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<SlideHtml>> eldest) {
          return size() > MOST;
        }
      };

  List<SlideHtml> of(Lesson lesson, String address) {
    String key = address + " " + lesson.files().hash();
    synchronized (latest) {
      var kept = latest.get(key);
      if (kept != null) {
        return kept;
      }
    }
    var slides = SlideHtml.of(lesson.deck(), LessonFigures.of(lesson, address));
    synchronized (latest) {
      latest.put(key, slides);
    }
    return slides;
  }
}
