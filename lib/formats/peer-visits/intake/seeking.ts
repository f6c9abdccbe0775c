import type { Page } from "@/lib/surveys/definition";

/** Whom you would like to meet, and what you would like to talk about. */
export const seeking: Page = {
  key: "seeking",
  title: { fi: "Mitä etsitte?", sv: "Vad söker ni?", en: "What are you looking for?" },
  questions: [
    {
      key: "getToKnow",
      kind: "long-text",
      label: {
        fi: "Mihin yhdistykseen tai millaiseen toimintaan haluaisitte tutustua?",
        sv: "Vilken förening eller vilket slags verksamhet skulle ni vilja bekanta er med?",
        en: "Which association, or what kind of work, would you like to get to know?",
      },
      required: false,
      seenBy: "guides",
      maxLength: 600,
    },
    {
      key: "wishes",
      kind: "wishes",
      label: {
        fi: "Onko mielessänne tietty yhdistys?",
        sv: "Har ni någon viss förening i tankarna?",
        en: "Do you have a particular association in mind?",
      },
      hint: {
        fi: "Voitte nimetä enintään kolme. Merkitkää jokaisen kohdalle, saammeko kertoa toiveesta heille. Toive auttaa meitä, mutta emme voi luvata, että se toteutuu.",
        sv: "Ni kan nämna högst tre. Kryssa i för varje förening om vi får berätta om önskemålet för dem. Önskemålet hjälper oss, men vi kan inte lova att det uppfylls.",
        en: "You can name up to three. For each of them, say whether we may tell them about your wish. A wish helps us, but we can’t promise that it will come true.",
      },
      max: 3,
      tellable: true,
      required: false,
      seenBy: "coordinator",
    },
    {
      key: "peers",
      kind: "choices",
      label: {
        fi: "Kenen kanssa haluaisitte vaihtaa ajatuksia?",
        sv: "Med vem skulle ni vilja utbyta tankar?",
        en: "Who would you like to exchange ideas with?",
      },
      options: [
        {
          key: "board",
          label: { fi: "Hallituksen jäsenet", sv: "Styrelsemedlemmar", en: "Board members" },
        },
        { key: "employees", label: { fi: "Työntekijät", sv: "Anställda", en: "Employees" } },
        { key: "volunteers", label: { fi: "Vapaaehtoiset", sv: "Frivilliga", en: "Volunteers" } },
        {
          key: "same-people",
          label: {
            fi: "Yhdistys, joka toimii samojen ihmisten parissa",
            sv: "En förening som arbetar med samma människor",
            en: "An association that works with the same people",
          },
        },
        {
          key: "different",
          label: {
            fi: "Aivan erilainen yhdistys",
            sv: "En helt annorlunda förening",
            en: "A completely different association",
          },
        },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "needs",
      kind: "themes",
      label: {
        fi: "Mistä aiheesta haluatte puhua?",
        sv: "Vilket ämne vill ni prata om?",
        en: "What would you like to talk about?",
      },
      hint: {
        fi: "Valitkaa 1–3 aihetta, tärkein ensin.",
        sv: "Välj 1–3 ämnen, det viktigaste först.",
        en: "Choose one to three topics, the most important first.",
      },
      max: 3,
      ranked: true,
      required: true,
      seenBy: "group",
    },
    {
      key: "needsWords",
      kind: "long-text",
      label: { fi: "Aiheenne omin sanoin", sv: "Ert ämne med egna ord", en: "Your topic in your own words" },
      hint: {
        fi: "Mitä haluaisitte kysyä toiselta yhdistykseltä?",
        sv: "Vad skulle ni vilja fråga en annan förening?",
        en: "What would you like to ask another association?",
      },
      required: false,
      seenBy: "group",
      maxLength: 600,
    },
  ],
};
