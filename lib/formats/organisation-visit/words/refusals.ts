import type { Overrides } from "@/lib/i18n/overrides";

/** Why something cannot be done now. */
export const refusals: Overrides<"refusals"> = {
  fi: {
    "assignment-not-open": "Itsearvio avautuu, kun kaikki ovat vastanneet kyllä.",
    "assignment-over": "Itsearvion aika on ohi, eikä sitä voi enää tehdä. Ottakaa asia puheeksi vierailulla.",
    "already-in-a-group":
      "Joku muu ehti juuri tehdä ryhmän jollekin näistä yhdistyksistä. Katsokaa tilanne ja valitkaa uudelleen.",
    "document-not-open": "Muistion voi kirjoittaa, kun vierailu on pidetty.",
    "document-over":
      "Vierailua ei pidetty tai ryhmä on päättynyt, joten muistiota ei enää kirjoiteta. Mitä on hyväksytty, sen voi yhä lukea.",
    "enrolment-in-a-group": "Yhdistys on jo ryhmässä. Purkakaa ensin ryhmä, jos haluatte jatkaa.",
    "group-incomplete":
      "Ryhmästä puuttuu yhdistys, tai sama yhdistys on siinä kahdesti. Valitkaa kahdesta neljään eri yhdistystä.",
    "meeting-has-begun":
      "Vierailun aika on jo alkanut, joten sitä ei voi enää siirtää, perua eikä sen paikkaa muuttaa. Jos vierailua ei pidetty, kertokaa siitä fasilitaattorille tai isännälle.",
    "organisations-in-one-group":
      "Nämä kaksi ovat nyt samassa ryhmässä, joten ne eivät voi olla sama yhdistys. Purkakaa ryhmä ensin.",
    "time-not-voted":
      "Tämä aika ei vielä sovi kaikille: jokaisen yhdistyksen, ja fasilitaattorin, jos sellainen on, pitää vastata siihen kyllä tai tarvittaessa.",
    "programme-without-groups":
      "Yhtään ryhmää ei ole vielä ehdotettu. Muodostakaa ja ehdottakaa ensin ainakin yksi ryhmä.",
  },
  sv: {
    "assignment-not-open": "Självvärderingen öppnas när alla har svarat ja.",
    "assignment-over":
      "Tiden för självvärderingen är ute, och den kan inte längre göras. Ta upp saken vid besöket.",
    "already-in-a-group":
      "Någon annan hann just bilda en grupp med en av föreningarna. Se läget och välj på nytt.",
    "document-not-open": "Minnesanteckningarna kan skrivas när besöket har hållits.",
    "document-over":
      "Besöket hölls inte eller gruppen har upphört, så minnesanteckningarna skrivs inte längre. Det som har godkänts kan fortfarande läsas.",
    "enrolment-in-a-group": "Föreningen är redan med i en grupp. Upplös först gruppen om ni vill fortsätta.",
    "group-incomplete":
      "Det saknas en förening i gruppen, eller så är samma förening med två gånger. Välj två till fyra olika föreningar.",
    "meeting-has-begun":
      "Besökets tid är redan inne, så det går inte längre att flytta eller ställa in det eller att byta plats. Om besöket inte blev av, berätta det för facilitatorn eller värden.",
    "organisations-in-one-group":
      "De här två hör nu till samma grupp, så de kan inte vara samma förening. Upplös gruppen först.",
    "time-not-voted":
      "Tiden passar inte alla ännu: varje förening och en eventuell facilitator ska ha svarat ja eller vid behov.",
    "programme-without-groups": "Ingen grupp har föreslagits ännu. Bilda och föreslå först minst en grupp.",
  },
  en: {
    "assignment-not-open": "The self-assessment opens when everybody has said yes.",
    "assignment-over":
      "Time is up for the self-assessment, and it can no longer be done. Bring it up at the visit.",
    "already-in-a-group":
      "Somebody else has just put one of these associations in a group. See how things stand and choose again.",
    "document-not-open": "The memo can be written when the visit has been held.",
    "document-over":
      "The visit was not held, or the group has ended, so the memo is not written any more. What has been approved can still be read.",
    "enrolment-in-a-group":
      "The association is already in a group. Dissolve the group first if you want to go on.",
    "group-incomplete":
      "An association is missing from the group, or the same one is in it twice. Choose two to four different associations.",
    "meeting-has-begun":
      "The visit’s time has already begun, so it can no longer be moved, cancelled or given another place. If the visit didn’t take place, tell the facilitator or the host.",
    "organisations-in-one-group":
      "These two are in one group now, so they can’t be the same association. Dissolve the group first.",
    "time-not-voted":
      "This time doesn’t suit everybody yet: every association, and the facilitator if there is one, must have said yes or if need be.",
    "programme-without-groups":
      "No group has been proposed yet. Put together and propose at least one first.",
  },
};
