import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";

/** What the trainer writes of each meeting, without names. */
export const memo: DocumentTemplate = {
  key: "memo",
  title: said("Muistio", "Minnesanteckningar", "Memo"),
  named: said("muistio", "minnesanteckningarna", "the memo"),
  intro: said(
    "Ei nimiä eikä työpaikkoja. Osallistujat voivat viiden päivän ajan poistaa lauseen, joka ei saa lähteä eteenpäin.",
    "Inga namn och inga arbetsplatser. Deltagarna kan i fem dagar stryka en mening som inte får gå vidare.",
    "No names and no workplaces. For five days participants can strike a sentence that must not go out.",
  ),
  nameless: true,
  parts: [
    { key: "when", label: said("Päivä ja paikka", "Dag och plats", "Day and place"), given: "meeting" },
    { key: "length", label: said("Kesto", "Längd", "Length"), given: "length" },
    {
      key: "present",
      label: said("Läsnä (määrä)", "Närvarande (antal)", "Present (how many)"),
      given: "attendance",
    },
    { key: "topic", label: said("Aihe", "Ämne", "Topic") },
    {
      key: "talked",
      label: said("Mistä puhuttiin", "Vad vi talade om", "What was talked about"),
      hint: said("3–6 riviä.", "3–6 rader.", "Three to six lines."),
    },
    { key: "insights", label: said("Oivallukset", "Insikter", "Insights"), given: "insights" },
    {
      key: "facts",
      label: said(
        "Asiantuntijan täsmennykset",
        "Den sakkunnigas preciseringar",
        "The expert’s clarifications",
      ),
      hint: said(
        "Jos asiantuntija ei ollut paikalla, se sanotaan tässä.",
        "Om den sakkunniga inte var på plats sägs det här.",
        "If the expert wasn’t there, say so here.",
      ),
      given: { absent: "expert" },
      optional: true,
    },
    { key: "open", label: said("Avoimet kysymykset", "Öppna frågor", "Open questions"), optional: true },
    {
      key: "next",
      label: said("Seuraavan kerran aihe", "Ämnet för nästa gång", "Topic for next time"),
      optional: true,
    },
  ],
};

/** What the orderer gets of the whole series. */
export const finalReport: DocumentTemplate = {
  key: "final-report",
  title: said("Loppuraportti", "Slutrapport", "Final report"),
  named: said("loppuraportti", "slutrapporten", "the final report"),
  intro: said(
    "Järjestön kehittämistyötä varten. Kootkaa muistioista se, mikä toistuu. Ei nimiä eikä työpaikkoja.",
    "För organisationens utvecklingsarbete. Samla ur anteckningarna det som återkommer. Inga namn och inga arbetsplatser.",
    "For the organisation’s own development. Gather from the memos what recurs. No names and no workplaces.",
  ),
  nameless: true,
  parts: [
    {
      key: "goals",
      label: said("Tavoitteet ja kenelle", "Målen och för vem", "The goals, and for whom"),
      given: { answers: ["audience", "goals"] },
    },
    {
      key: "course",
      label: said(
        "Sarjan kulku: päivät, läsnä, tunnit",
        "Seriens gång: dagar, närvarande, timmar",
        "How it went: days, attendance, hours",
      ),
      hint: said("Peruttu kerta mainitaan.", "En inställd gång nämns.", "A cancelled meeting is mentioned."),
      given: "course",
    },
    {
      key: "insights",
      label: said("Oivallukset teemoittain", "Insikter enligt tema", "Insights by theme"),
      given: { collected: { document: "memo", part: "insights" } },
    },
    {
      key: "intentions",
      label: said(
        "Mihin osallistujat aikovat tarttua",
        "Vad deltagarna tänker ta itu med",
        "What participants mean to take up",
      ),
    },
    {
      key: "proposals",
      label: said("Ehdotukset järjestölle", "Förslag till organisationen", "Proposals to the organisation"),
    },
    {
      key: "feedback",
      label: said("Palautteen yhteenveto", "Sammanfattning av responsen", "Feedback in brief"),
      hint: said(
        "Myös se, mitä jätettiin näyttämättä: lukuja ei kerrota, jos vastauksia on alle viisi.",
        "Också det som inte visas: inga siffror om svaren är färre än fem.",
        "Also what isn’t shown: no numbers where there are fewer than five answers.",
      ),
      given: { totals: "closing" },
      optional: true,
    },
    { key: "thanks", label: said("Kiitos", "Tack", "Thanks"), optional: true },
  ],
};
