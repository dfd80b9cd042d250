package dev.gradus.protocol;

import java.util.List;

/** What the compile worker is to compile together: the learner's source and generated ones. */
public record CompileRequest(SourceFile learner, List<SourceFile> generated) {
  public CompileRequest {
    generated = List.copyOf(generated);
  }

  public Frame toFrame() {
    Encoder encoder = new Encoder();
    learner.write(encoder);
    encoder.writeAll(generated, (each, file) -> file.write(each));
    return encoder.toFrame(Frame.Kind.COMPILE);
  }

  public static CompileRequest from(Frame frame) {
    return Decoder.whole(
        frame,
        Frame.Kind.COMPILE,
        decoder ->
            new CompileRequest(
                SourceFile.read(decoder), decoder.readAll(Maximum.VALUES, SourceFile::read)));
  }
}
