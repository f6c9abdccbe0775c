import type { Overrides } from "@/lib/i18n/overrides";

/** A programme, for everybody and for its coordinators. */
export const programmes: Overrides<"programmes"> = {
  fi: {
    manage: {
      list: {
        emptyHint:
          "Ohjelma on yksi kierros vierailuja. Suurin osa on valmiina: tarkistakaa päivät, ja valitkaa fasilitaattorit, jos haluatte niitä.",
      },
      next: {
        start: {
          what: "Yhdistysten vastaukset lukitaan, ja ohjelma näkyy käynnissä olevana. Ryhmiä voi muodostaa vielä tämän jälkeenkin.",
        },
      },
      facilitators: {
        emptyHint:
          "Fasilitaattoria ei tarvita: ilman häntä vierailua pitää isännän yhteyshenkilö. Jos jokin ryhmä toivoo fasilitaattoria, lisätkää hänet tässä.",
      },
    },
  },
  sv: {
    manage: {
      list: {
        emptyHint:
          "Ett program är en omgång besök. Det mesta är ifyllt: kontrollera dagarna, och välj facilitatorer om ni vill ha sådana.",
      },
      next: {
        start: {
          what: "Föreningarnas svar låses och programmet visas som pågående. Grupper kan bildas också efter det.",
        },
      },
      facilitators: {
        emptyHint:
          "Ingen facilitator behövs: utan en sådan leds besöket av värdens kontaktperson. Om någon grupp önskar en facilitator, lägg till hen här.",
      },
    },
  },
  en: {
    manage: {
      list: {
        emptyHint:
          "A programme is one round of visits. Most of it is filled in for you: check the dates, and choose facilitators if you want any.",
      },
      next: {
        start: {
          what: "The associations’ answers are locked, and the programme is shown as under way. You can still put groups together after this.",
        },
      },
      facilitators: {
        emptyHint:
          "No facilitator is needed: without one, the host’s contact person leads the visit. If a group would like one, add them here.",
      },
    },
  },
};
