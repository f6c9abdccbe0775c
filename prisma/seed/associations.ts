import { type DemoAssociation, type DemoContact, emailOf } from "@/prisma/seed/associations/demo-association";
import { espooAssociations } from "@/prisma/seed/associations/espoo";
import { uusimaaAssociations } from "@/prisma/seed/associations/uusimaa";

/** The fictional associations of this year's programme. */
export const associations: readonly DemoAssociation[] = [...espooAssociations, ...uusimaaAssociations];

type FormerAssociation = { key: string; name: string; municipality: string; contact: DemoContact };

/** Six more that took part in last year’s programme. */
export const lastYearsAssociations: readonly FormerAssociation[] = [
  former("soutajat", "Bodomin Soutuveikot ry", "Espoo, Bodom", "Aarre Airo", "0015", "fi"),
  former("kuorolaiset", "Olarin Iltakuoro ry", "Espoo, Olari", "Sointu Tenorila", "0016", "fi"),
  former("lukupiiri", "Finno Läscirkel rf", "Esbo, Finno", "Solveig Boksida", "0017", "sv"),
  former("kierratys", "Hakunilan Toinen Elämä ry", "Vantaa, Hakunila", "Reima Lajittelu", "0018", "fi"),
  former("isovanhemmat", "Varamummit ja -vaarit ry", "Kirkkonummi", "Elli Keinutuoli", "0019", "fi"),
  former("pelaajat", "Laajasalon Lautapelikerho ry", "Helsinki, Laajasalo", "Noppa Kuusinen", "0020", "fi"),
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
