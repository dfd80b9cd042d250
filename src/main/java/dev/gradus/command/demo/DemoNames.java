package dev.gradus.command.demo;

/**
 * What made-up learners are called, and what they hand in. PostgreSQL reads the names as arrays.
 */
final class DemoNames {

  static final String FIRST =
      "{Ada,Amir,Anna,Arjun,Bao,Bela,Carla,Chidi,Clara,David,Dina,Elif,Emil,Farid,Fiona,Goran,"
          + "Hana,Ines,Ivo,Jan,Jin,Kaya,Lara,Leon,Lina,Malik,Mara,Mei,Milan,Nadia,Noor,Olga,Omar,"
          + "Pia,Rafael,Rosa,Samir,Tara,Tomas,Yuki}";

  static final String LAST =
      "{Adeyemi,Ahlgren,Bauer,Bianchi,Castro,Chen,Dubois,Duran,Eriksen,Fischer,Fontaine,Garcia,"
          + "Haddad,Hoffmann,Ivanova,Jansen,Kaplan,Keller,Kim,Kovacs,Larsen,Lehmann,Mori,Nakamura,"
          + "Novak,Okafor,Olsen,Pereira,Petrov,Quinn,Rahman,Rossi,Sato,Schulz,Silva,Tanaka,Torres,"
          + "Vogel,Weber,Zimmermann}";

  static final String SOURCE =
      """
      // Made up by the demo command; it was never run.
      class Solution {
      }
      """;

  private DemoNames() {}
}
