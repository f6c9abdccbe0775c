import type { Overrides } from "@/lib/i18n/overrides";

/** A host's page of the booklet. */
export const documents: Overrides<"documents"> = {
  fi: {
    eyebrow: "{about, select, none {Kierroksen yhteinen teksti} other {{ofMeeting} isäntä}}",
    locked: {
      title: "Sivu avautuu vierailun jälkeen",
      body: "Sivun pääsee hyväksymään, kun vierailu on merkitty pidetyksi.",
    },
    form: {
      publish: "Hyväksy sivu vihkoon",
      afterAlone:
        "Sivu on koottu isäntäkortistanne. Kun hyväksytte sen, se tulee vihkoon. Jos annoitte kortissa luvan, sen voi lukea kuka tahansa; muuten vain kierroksen vieraat, isännät ja koordinaattori.",
    },
    readers: {
      drafting: "Sivun näette nyt vain te. Hyväksytty sivu tulee vihkoon.",
    },
    done: { published: "Sivu on hyväksytty ja se on nyt vihkossa." },
    published: { title: "Sivunne vihkossa", on: "Hyväksytty {day}" },
  },
  sv: {
    eyebrow: "{about, select, none {Rundans gemensamma text} other {Värd för {meeting}}}",
    locked: {
      title: "Sidan öppnas efter besöket",
      body: "Ni kan godkänna sidan när besöket har markerats som hållet.",
    },
    form: {
      publish: "Godkänn sidan för häftet",
      afterAlone:
        "Sidan är gjord av ert värdkort. När ni godkänner den kommer den med i häftet. Om ni gav lov på kortet kan vem som helst läsa den; annars bara rundans gäster, värdar och koordinator.",
    },
    readers: {
      drafting: "Sidan ser nu bara ni. En godkänd sida kommer med i häftet.",
    },
    done: { published: "Sidan är godkänd och finns nu i häftet." },
    published: { title: "Er sida i häftet", on: "Godkänd {day}" },
  },
  en: {
    eyebrow: "{about, select, none {The round’s own text} other {Host of {meeting}}}",
    locked: {
      title: "The page opens after the visit",
      body: "You can approve the page when the visit has been marked as held.",
    },
    form: {
      publish: "Approve the page for the booklet",
      afterAlone:
        "The page is made from your host card. When you approve it, it comes into the booklet. If you allowed it on the card, anybody can read it; otherwise only the round’s guests and hosts, and the coordinator.",
    },
    readers: {
      drafting: "Only you see the page now. Once approved, it comes into the booklet.",
    },
    done: { published: "The page is approved and is now in the booklet." },
    published: { title: "Your page in the booklet", on: "Approved {day}" },
  },
};
