import { type DemoAssociation, type DemoContact, emailOf } from "@/prisma/seed/associations/demo-association";
import { espooAssociations } from "@/prisma/seed/associations/espoo";
import { uusimaaAssociations } from "@/prisma/seed/associations/uusimaa";

/** The fictional associations of this year's programme. */
export const associations: readonly DemoAssociation[] = [...espooAssociations, ...uusimaaAssociations];

type FormerAssociation = { key: string; name: string; municipality: string; contact: DemoContact };

/** More that took part in last year’s programme: enough of them to compare what the pairs were given points for. */
export const lastYearsAssociations: readonly FormerAssociation[] = [
  former("soutajat", "Bodomin Soutuveikot ry", "Espoo, Bodom", "Aarre Airo", "0015", "fi"),
  former("kuorolaiset", "Olarin Iltakuoro ry", "Espoo, Olari", "Sointu Tenorila", "0016", "fi"),
  former("lukupiiri", "Finno Läscirkel rf", "Esbo, Finno", "Solveig Boksida", "0017", "sv"),
  former("kierratys", "Hakunilan Toinen Elämä ry", "Vantaa, Hakunila", "Reima Lajittelu", "0018", "fi"),
  former("isovanhemmat", "Varamummit ja -vaarit ry", "Kirkkonummi", "Elli Keinutuoli", "0019", "fi"),
  former("pelaajat", "Laajasalon Lautapelikerho ry", "Helsinki, Laajasalo", "Noppa Kuusinen", "0020", "fi"),
  former("villasukat", "Tapiolan Villasukkapiiri ry", "Espoo, Tapiola", "Puikko Silmukka", "0021", "fi"),
  former("pyorapaja", "Kilon Kiertävä Pyöräpaja ry", "Espoo, Kilo", "Ketju Vaihteinen", "0022", "fi"),
  former("ukulelet", "Soukan Ukulelet ry", "Espoo, Soukka", "Sulo Sointula", "0023", "fi"),
  former(
    "kattomehilaiset",
    "Myyrmäen Kattomehiläiset ry",
    "Vantaa, Myyrmäki",
    "Hilla Kennonen",
    "0024",
    "fi",
  ),
  former("postikortit", "Töölön Postikorttipiiri ry", "Helsinki, Töölö", "Leima Merkkinen", "0025", "fi"),
  former("kvallskaffe", "Grankulla Kvällskaffe rf", "Grankulla", "Bettan Bryggare", "0026", "sv"),
  former("sovittelijat", "Korson Pihasovittelijat ry", "Vantaa, Korso", "Rauha Sopuisa", "0027", "fi"),
  former("lumilapiot", "Keravan Lumilapiot ry", "Kerava", "Urho Kinosniemi", "0028", "fi"),
  former("kertojat", "Pasilan Iltasadut ry", "Helsinki, Pasila", "Satu Iltanen", "0029", "fi"),
  former("kasvimaa", "Kivenlahden Kasvimaaväki ry", "Espoo, Kivenlahti", "Herne Palkola", "0030", "fi"),
  former("kirjeshakki", "Hyvinkään Kirjeshakki ry", "Hyvinkää", "Torni Lähettilä", "0031", "fi"),
  former("stickkafe", "Sibbo Stickkafé rf", "Sibbo", "Maska Garnros", "0032", "sv"),
  former(
    "lauantaikeitto",
    "Tikkurilan Lauantaikeitto ry",
    "Vantaa, Tikkurila",
    "Kauha Liemola",
    "0033",
    "fi",
  ),
  former("kuutamo", "Nuuksion Kuutamohiihtäjät ry", "Espoo, Nuuksio", "Latu Kuutamo", "0034", "fi"),
  former(
    "kolmekielta",
    "Kallion Kolmen Kielen Kahvila ry",
    "Helsinki, Kallio",
    "Tavu Verbinen",
    "0035",
    "fi",
  ),
  former("laiturivahdit", "Vuosaaren Laiturivahdit ry", "Helsinki, Vuosaari", "Poiju Rantala", "0036", "fi"),
  former("kirjahylly", "Järvenpään Kiertävä Kirjahylly ry", "Järvenpää", "Kansi Selkonen", "0037", "fi"),
  former("tanssijat", "Otaniemen Tanssivat Naapurit ry", "Espoo, Otaniemi", "Valssi Askelma", "0038", "fi"),
  former("omenapuut", "Lohjan Vanhat Omenapuut ry", "Lohja", "Oksa Kaneli", "0039", "fi"),
  former("kotiradio", "Kontulan Kotiradio ry", "Helsinki, Kontula", "Taajuus Aallokko", "0040", "fi"),
];

function former(
  key: string,
  name: string,
  municipality: string,
  contact: string,
  phone: string,
  locale: DemoContact["locale"],
): FormerAssociation {
  return {
    key,
    name,
    municipality,
    contact: { name: contact, email: emailOf(contact), phone: `+358 40 000 ${phone}`, locale },
  };
}
