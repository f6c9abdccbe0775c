import { said } from "@/lib/formats/asking";
import type { Reading } from "@/lib/formats/reading";

const contact = { email: "email", language: "contactLanguage" };
const quote = { text: "quote", consent: "quoteConsent" };

/** What is read of a host's card. */
export const readsOfHost: Reading = {
  ...{
    name: "name",
    municipality: "municipality",
    remote: "remote",
    dates: "dates",
    access: "access",
    quote,
    published: "publish",
    clientsThere: "clientsThere",
    shows: "shows",
    suggests: "nextHost",
  },
  // More than twenty are as many as a tour of a house still bears; whoever coordinates may say otherwise.
  room: { asked: "places", places: { "6": 6, "12": 12, "20": 20, more: 30 } },
  contact: { ...contact, name: "contactName", phone: "phone" },
  face: {
    description: "description",
    told: [
      { label: said("Ketä varten", "För vem", "For whom"), words: "forWhom" },
      { label: said("Mitä asiakas saa", "Vad en klient får", "What a client gets"), words: "clients" },
      { label: said("Mitä näemme", "Vad vi får se", "What we’ll see"), words: "shows" },
      { label: said("Mitä he eivät tee", "Vad de inte gör", "What they don’t do"), words: "notDone" },
    ],
  },
};

/** What is read of a guest's card. */
export const readsOfGuest: Reading = {
  ...{ name: "fullName", workplace: "workplace", interpretation: "needs", wishes: "wishes", quote },
  contact: { ...contact, name: "fullName" },
  face: { told: [{ label: said("Ketä palvelee", "Vem hen möter", "Whom they serve"), words: "serves" }] },
  asks: "asks",
  onTheDay: ["needs"],
};
