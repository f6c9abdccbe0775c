import type { Localised } from "@/lib/i18n/locales";

/**
 * Which question says what the house reads of an answer, by the questions' keys. A format whose survey does not ask for something
 * leaves it out, and no page, mail or file shows it.
 */
export type Reading = {
  name: string;
  municipality?: string;
  /** Where somebody works who enrols for themselves. */
  workplace?: string;
  /** How long somebody has done what they do: a choice whose options go from the newest to the most experienced. */
  experience?: string;
  businessId?: string;
  website?: string;
  /** "yes" where they may be asked next time. */
  nextRound?: string;
  /** The person to talk to. */
  contact?: { name: string; email: string; phone?: string; role?: string; language?: string };
  /** Whoever is asked for their consent before somebody is proposed a group, and the questions whose answers they are shown. */
  supervisor?: { name: string; email: string; shown: readonly string[] };
  /** Themes that they want to talk about, and those that they know of. */
  seeks?: string;
  offers?: string;
  languages?: string;
  /** With whom they would like to exchange thoughts, and what they hope for. */
  peers?: string;
  hopes?: string;
  times?: string;
  months?: string;
  /** When they could receive a meeting: of these times one is chosen. */
  dates?: string;
  remote?: string;
  hosting?: string;
  /** What their place is like, and what they need of the other's. */
  access?: string;
  accessNeeds?: string;
  interpretation?: string;
  /** What somebody needs at a table, or that they come without a phone: a choice of several. */
  seating?: string;
  /** Whom they would like to meet, and whom not. */
  wishes?: string;
  ratherNot?: string;
  /** What the others see of them first: how they tell of themselves, and then each thing with its name. */
  face?: { description?: string; told: readonly ToldOfThem[] };
  /** What is ordered: how many meetings, for whom, what for, where, from when on, and where the invoice goes. */
  order?: Partial<Record<OrderReading, string>>;
  /** What matters on the day, told to those who guide. */
  onTheDay?: readonly string[];
  /** What a guest would like to ask, told to those who hold the meeting without the guest's name. */
  asks?: string;
  /** Whom they would ask to take part next, in a survey after a meeting. */
  suggests?: string;
  /** What a host shows those who come. */
  shows?: string;
  /** How many guests a host has room for: the question, and how many places each answer to it means. */
  room?: {
    asked: string;
    places: Readonly<Record<string, number>>;
    /** The answers that mean that guests are received online alone. */
    online?: readonly string[];
  };
  /** In which of the format’s modes somebody would like to take part, and for how many days. */
  modes?: string;
  days?: string;
  /** Whose funding somebody decides on, whom they oversee, or who does so of them: names in their own words. */
  oversees?: string;
  /** "yes" where its page of a booklet, and what it shows, may be read by anybody. */
  published?: string;
  /** "yes" where clients of the host may be there: guests are reminded of names and pictures. */
  clientsThere?: string;
  /** A sentence of a survey after a meeting that may be told onward, and the choice ("named", "anonymous") that says how. */
  quote?: { text: string; consent: string };
  /** Of the surveys after meetings, what the report speaks of: whether the company fitted, whether it was worth it, who would recommend it. */
  thought?: { fit?: string; worth?: string; recommend?: string };
};

/** Something told of those who have answered: what they chose, and their own words on it. */
type ToldOfThem = { label: Localised; chosen?: string; words?: string };

/** What the house reads of an order. */
export type OrderReading =
  | "meetings"
  | "target"
  | "goals"
  | "place"
  | "start"
  | "invoiceAddress"
  | "invoiceReference";
