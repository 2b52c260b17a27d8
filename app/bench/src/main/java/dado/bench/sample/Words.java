package dado.bench.sample;

import java.util.List;

/// The words that the shop's texts are made of.
final class Words {

  static final List<String> FIRST =
      list(
          "Ada Alan Amara Ana Anders Arjun Astrid Aya Beatriz Bilal Bruno Carla Chen Clara Dalia David"
              + " Diego Elena Elif Emil Emma Fatima Felix Freja Gita Grace Hana Hugo Ines Ivan Jana Joao"
              + " Jonas Kaori Karim Lara Leila Liam Lin Luca Maja Marta Mateo Mei Milan Mina Nadia Nils"
              + " Noor Olga Omar Paula Pedro Priya Rosa Samir Sara Sofia Tariq Tomas Uma Vera Yara Zoe");
  static final List<String> LAST =
      list(
          "Abe Almeida Andersson Bauer Bianchi Boateng Castro Chavez Costa Dubois Eriksen Fischer Garcia"
              + " Gupta Haddad Hansen Horvat Ito Ivanova Jensen Kaya Keller Khan Kim Kowalski Larsen Lopes"
              + " Lopez Martin Mendes Meyer Moreau Mori Murphy Nagy Nguyen Novak Okafor Olsen Patel Pereira"
              + " Petrov Popescu Rossi Sato Schmidt Silva Singh Smith Tanaka Torres Virtanen Wang Weber"
              + " Wilson Yilmaz Zhang Zimmermann");
  static final List<String> COUNTRIES =
      list("DE US FR GB IT ES NL PL SE PT AT BE CH DK NO FI IE CZ JP BR");
  static final List<String> CATEGORIES =
      List.of(
          "Kitchen",
          "Books",
          "Garden",
          "Toys",
          "Office",
          "Sports",
          "Music",
          "Lighting",
          "Tools",
          "Travel",
          "Bath",
          "Pets");
  static final List<String> ADJECTIVES =
      list(
          "Classic Compact Folding Handmade Heavy Little Matte Modern Nordic Oak Portable Quiet Recycled"
              + " Round Rustic Sturdy Slim Soft Steel Striped Tall Travel Vintage Woven");
  static final List<String> THINGS =
      list(
          "Backpack Basket Bench Blanket Bottle Bowl Brush Candle Chair Clock Cushion Desk Drill Frame"
              + " Game Glove Hammer Jar Kettle Knife Ladder Lamp Mirror Mug Notebook Pan Pen Planter Puzzle"
              + " Rack Rug Saw Scarf Shelf Speaker Stool Teapot Tent Towel Tray Vase Watch");
  static final List<String> OPENINGS =
      List.of(
          "Bought it for a friend,",
          "I use it every day,",
          "It came two days late,",
          "Smaller than in the picture,",
          "A present from my sister,",
          "After three months of use,",
          "My second one already,",
          "The box was damaged,",
          "Easy to put together,",
          "For this price,");
  static final List<String> JUDGEMENTS =
      List.of(
          "and it broke within a week.",
          "and I would not buy it again.",
          "and it does what it should.",
          "and I am happy with it.",
          "and it looks better than I hoped.");
  static final List<String> TITLES =
      List.of("A mistake", "Disappointing", "All right", "Good value", "Just what I wanted");

  private Words() {}

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }
}
