import type { Overrides } from "@/lib/i18n/overrides";

/** Why something cannot be done now, in pairs that visit each other. */
export const refusals: Overrides<"refusals"> = {
  fi: {
    "already-in-a-group":
      "Joku muu ehti juuri tehdä parin jollekin näistä yhdistyksistä. Katsokaa tilanne ja valitkaa uudelleen.",
    "assignment-not-open": "Välitehtävä avautuu, kun ensimmäinen vierailu on pidetty.",
    "assignment-over":
      "Välitehtävän aika on ohi, eikä siihen voi enää vastata. Ottakaa asia puheeksi vierailulla tai fasilitaattorin kanssa.",
    "enrolment-in-a-group": "Yhdistyksellä on jo pari. Purkakaa ensin pari, jos haluatte jatkaa.",
    "enrolment-not-accepted":
      "Vain hyväksytyistä ilmoittautumisista voi tehdä parin. Hyväksykää ilmoittautuminen ensin.",
    "enrolment-not-editable":
      "Vastauksia ei voi enää muuttaa, koska pareja on jo tehty. Ottakaa yhteyttä koordinaattoriin.",
    "group-has-no-facilitator":
      "Parilla ei ole vielä fasilitaattoria. Valitkaa fasilitaattori ja ehdottakaa sitten.",
    "group-incomplete": "Pariin tarvitaan kaksi eri yhdistystä. Valitkaa molemmat.",
    "meeting-has-begun":
      "Vierailun aika on jo alkanut, joten sitä ei voi enää siirtää, perua eikä sen paikkaa muuttaa. Jos vierailua ei pidetty, kertokaa siitä fasilitaattorille.",
    "programme-has-groups":
      "Ohjelmassa on vielä pareja, jotka ovat kesken. Viekää ne loppuun tai purkakaa ne ensin.",
    "programme-not-matching":
      "Ohjelma ei ole nyt vaiheessa, jossa pareja tehdään. Sulkekaa ensin ilmoittautuminen.",
    "programme-without-groups":
      "Yhtään paria ei ole vielä ehdotettu. Tehkää ja ehdottakaa ensin ainakin yksi pari.",
    "time-not-voted":
      "Tämä aika ei vielä sovi kaikille: jokaisen yhdistyksen ja fasilitaattorin pitää vastata siihen kyllä tai tarvittaessa.",
    "facilitator-has-groups":
      "Fasilitaattorilla on tässä ohjelmassa pareja. Vaihtakaa pareille ensin toinen fasilitaattori.",
    "pairing-has-changed":
      "Parijako on muuttunut sen jälkeen, kun avasitte sivun: joku on vastannut, perunut tai saanut parin. Katsokaa uusi ehdotus ja painakaa sitten uudelleen.",
    "nobody-unpaired": "Kukaan valituista ei ole enää ilman paria. Katsokaa tilanne uudelleen.",
    "organisations-in-one-group":
      "Nämä kaksi ovat nyt samassa parissa, joten ne eivät voi olla sama yhdistys. Purkakaa pari ensin.",
  },
  sv: {
    "already-in-a-group":
      "Någon annan hann just bilda par med en av föreningarna. Se läget och välj på nytt.",
    "assignment-not-open": "Mellanuppgiften öppnas när det första besöket har hållits.",
    "assignment-over":
      "Tiden för mellanuppgiften är ute, och den kan inte längre besvaras. Ta upp saken vid besöket eller med facilitatorn.",
    "enrolment-in-a-group": "Föreningen är redan med i ett par. Upplös först paret om ni vill fortsätta.",
    "enrolment-not-accepted": "Bara godkända föreningar kan bilda par. Godkänn anmälan först.",
    "enrolment-not-editable":
      "Svaren kan inte längre ändras, eftersom paren redan har bildats. Kontakta koordinatorn.",
    "group-has-no-facilitator": "Paret har ännu ingen facilitator. Välj en facilitator och föreslå sedan.",
    "group-incomplete": "Ett par behöver två olika föreningar. Välj båda.",
    "meeting-has-begun":
      "Besökets tid är redan inne, så det går inte längre att flytta eller ställa in det eller att byta plats. Om besöket inte blev av, berätta det för facilitatorn.",
    "programme-has-groups":
      "I programmet finns ännu par som inte är klara. Slutför dem eller upplös dem först.",
    "programme-not-matching": "Programmet är inte i det skede då par bildas. Stäng anmälan först.",
    "programme-without-groups": "Inget par har föreslagits ännu. Bilda och föreslå först minst ett par.",
    "time-not-voted":
      "Tiden passar inte alla ännu: varje förening och facilitatorn ska ha svarat ja eller vid behov.",
    "facilitator-has-groups": "Facilitatorn har par i det här programmet. Byt först facilitator för paren.",
    "pairing-has-changed":
      "Parindelningen har ändrats sedan ni öppnade sidan: någon har svarat, dragit sig ur eller fått en partner. Se det nya förslaget och tryck sedan på nytt.",
    "nobody-unpaired": "Ingen av dem ni valde är längre utan partner. Se läget på nytt.",
    "organisations-in-one-group":
      "De här två hör nu till samma par, så de kan inte vara samma förening. Upplös paret först.",
  },
  en: {
    "already-in-a-group":
      "Somebody else has just paired one of these associations. See how things stand and choose again.",
    "assignment-not-open": "The assignment opens after the first visit.",
    "assignment-over":
      "Time is up for the assignment, and it can no longer be answered. Bring it up at the visit or with your facilitator.",
    "enrolment-in-a-group":
      "The association is already in a pair. Dissolve the pair first if you want to go on.",
    "enrolment-not-accepted": "Only accepted enrolments can be paired. Accept the enrolment first.",
    "enrolment-not-editable":
      "You can no longer change your answers, because the pairs have been made. Please contact the coordinator.",
    "group-has-no-facilitator": "The pair has no facilitator yet. Choose one, then propose.",
    "group-incomplete": "A pair needs two different associations. Choose both.",
    "meeting-has-begun":
      "The visit’s time has already begun, so it can no longer be moved, cancelled or given another place. If the visit didn’t take place, tell your facilitator.",
    "programme-has-groups":
      "The programme still has pairs under way. See them through or dissolve them first.",
    "programme-not-matching": "The programme isn’t at the pairing stage. Close sign-up first.",
    "programme-without-groups": "No pair has been proposed yet. Make and propose at least one first.",
    "time-not-voted":
      "This time doesn’t suit everybody yet: every association and the facilitator must have said yes or if need be.",
    "facilitator-has-groups":
      "The facilitator has pairs in this programme. Give the pairs another facilitator first.",
    "pairing-has-changed":
      "The pairing has changed since you opened the page: somebody has answered, withdrawn or been given a partner. Look at the new one, then press again.",
    "nobody-unpaired": "Everybody you chose has a partner by now. See how things stand.",
    "organisations-in-one-group":
      "These two are in one pair now, so they can’t be the same association. Dissolve the pair first.",
  },
};
