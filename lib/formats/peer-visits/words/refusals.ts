import type { Overrides } from "@/lib/i18n/overrides";

/** Why something cannot be done now, in pairs that visit each other. */
export const refusals: Overrides<"refusals"> = {
  fi: {
    "already-in-a-group":
      "Joku muu ehti juuri tehdä parin jollekin näistä yhdistyksistä. Katsokaa tilanne ja valitkaa uudelleen.",
    "answer-too-late":
      "Vierailu on jo alkanut, joten vastausta ei voi enää muuttaa. Kertokaa fasilitaattorille tai isännälle.",
    "assignment-not-open": "Välitehtävä avautuu, kun ensimmäinen vierailu on pidetty.",
    "assignment-over":
      "Välitehtävän aika on ohi, eikä siihen voi enää vastata. Ottakaa asia puheeksi vierailulla tai fasilitaattorin kanssa.",
    "assignment-revealed":
      "Kaikkien vastaukset ovat jo esillä, joten vastausta ei voi enää ottaa takaisin. Jatkakaa siitä, mitä kirjoititte, seuraavalla vierailulla.",
    "enrolment-in-a-group": "Yhdistyksellä on jo pari. Purkakaa ensin pari, jos haluatte jatkaa.",
    "enrolment-not-accepted":
      "Vain hyväksytyistä ilmoittautumisista voi tehdä parin. Hyväksykää ilmoittautuminen ensin.",
    "enrolment-not-editable":
      "Vastauksia ei voi enää muuttaa, koska pareja on jo tehty. Ottakaa yhteyttä koordinaattoriin.",
    "previous-not-scheduled": "Sopikaa ensin edellisen vierailun aika.",
    "group-already-answered": "Yhdistyksenne on jo vastannut tähän ehdotukseen.",
    "group-has-ended": "Vierailut ovat päättyneet, joten tätä ei voi enää muuttaa.",
    "group-has-no-facilitator":
      "Parilla ei ole vielä fasilitaattoria. Valitkaa fasilitaattori ja ehdottakaa sitten.",
    "group-incomplete": "Pariin tarvitaan kaksi eri yhdistystä. Valitkaa molemmat.",
    "group-not-agreed":
      "Kaikki yhdistykset eivät ole vielä vastanneet kyllä. Odottakaa vastauksia tai muistuttakaa.",
    "meeting-already-held": "Vierailu on jo merkitty pidetyksi.",
    "meeting-has-begun":
      "Vierailun aika on jo alkanut, joten sitä ei voi enää siirtää, perua eikä sen paikkaa muuttaa. Jos vierailua ei pidetty, kertokaa siitä fasilitaattorille.",
    "meeting-not-held": "Vierailua ei ole vielä pidetty.",
    "meeting-not-over": "Vierailu ei ole vielä alkanut. Merkitkää se pidetyksi, kun se on pidetty.",
    "meeting-not-schedulable": "Vierailun aikaa ei voi nyt muuttaa. Katsokaa vierailun sivulta, missä se on.",
    "programme-has-groups":
      "Ohjelmassa on vielä pareja, jotka ovat kesken. Viekää ne loppuun tai purkakaa ne ensin.",
    "programme-not-matching":
      "Ohjelma ei ole nyt vaiheessa, jossa pareja tehdään. Sulkekaa ensin ilmoittautuminen.",
    "programme-without-groups":
      "Yhtään paria ei ole vielä ehdotettu. Tehkää ja ehdottakaa ensin ainakin yksi pari.",
    "same-time":
      "Vierailu on jo tänä aikana, joten mitään ei muutettu eikä kenellekään kerrottu. Valitkaa toinen aika.",
    "time-not-voted":
      "Tämä aika ei vielä sovi kaikille: jokaisen yhdistyksen ja fasilitaattorin pitää vastata siihen kyllä tai tarvittaessa.",
    "time-outside-programme":
      "Tarkistakaa päivä: {day} ei ole ohjelman vierailuaikana ({from} – {to}). Jos päivä on oikea, vahvistakaa se alla.",
    "time-taken":
      "Aika ehdittiin varata: fasilitaattorilla on silloin toinen vierailu. Valitkaa toinen aika.",
    "time-too-close-to-next":
      "Seuraava vierailu on jo sovittu lähelle tätä aikaa. Jättäkää väliin vähintään {weeks, plural, one {# viikko} other {# viikkoa}} tai siirtäkää ensin seuraavaa vierailua.",
    "time-too-soon-after-previous":
      "Vierailu on liian lähellä edellistä: jättäkää väliin vähintään {weeks, plural, one {# viikko} other {# viikkoa}}.",
    "facilitator-has-groups":
      "Fasilitaattorilla on tässä ohjelmassa pareja. Vaihtakaa pareille ensin toinen fasilitaattori.",
    "last-contact": "Yhdistyksellä pitää olla vähintään yksi yhteyshenkilö. Lisätkää ensin toinen.",
    "organisation-name-taken": "Samanniminen yhdistys on jo luettelossa.",
    "pairing-has-changed":
      "Parijako on muuttunut sen jälkeen, kun avasitte sivun: joku on vastannut, perunut tai saanut parin. Katsokaa uusi ehdotus ja painakaa sitten uudelleen.",
    "nobody-unpaired": "Kukaan valituista ei ole enää ilman paria. Katsokaa tilanne uudelleen.",
    "organisation-unknown":
      "Yhdistystä ”{name}” ei ole luettelossa. Tarkistakaa nimi yhdistysten luettelosta.",
    "organisation-twice": "Yhdistys ei voi vierailla omassa luonaan. Nimetkää kaksi eri yhdistystä.",
    "visit-in-the-future": "Päivä ei ole vielä ollut. Kirjatkaa vain jo pidettyjä vierailuja.",
    "organisation-similar":
      "Nimellä ”{name}” ei löytynyt yhtä ainoaa yhdistystä. Tarkoititteko jotakin näistä: {similar}? Kirjoittakaa nimi kuten tässä.",
    "organisation-number-taken":
      "Toisella yhdistyksellä on jo sama y-tunnus. Tarkistakaa numero, tai yhdistäkää nämä kaksi yhdistysluettelossa.",
    "enrolment-organisation-twice":
      "Samalla yhdistyksellä on jo paikka tässä ohjelmassa. Yhdistäkää vastaukset ilmoittautumisten sivulla.",
    "organisations-numbers-differ":
      "Yhdistyksillä on eri y-tunnukset, joten ne ovat kaksi. Jos toinen numero on väärä, poistakaa se ensin sen yhdistyksen sivulla.",
    "organisations-in-one-group":
      "Nämä kaksi ovat nyt samassa parissa, joten ne eivät voi olla sama yhdistys. Purkakaa pari ensin.",
    "organisation-already-theirs": "Vastaus kuuluu jo tälle yhdistykselle. Nimetkää toinen, tai palatkaa.",
  },
  sv: {
    "already-in-a-group":
      "Någon annan hann just bilda par med en av föreningarna. Se läget och välj på nytt.",
    "answer-too-late":
      "Besöket har redan börjat, så svaret går inte längre att ändra. Berätta det för facilitatorn eller värden.",
    "assignment-not-open": "Mellanuppgiften öppnas när det första besöket har hållits.",
    "assignment-over":
      "Tiden för mellanuppgiften är ute, och den kan inte längre besvaras. Ta upp saken vid besöket eller med facilitatorn.",
    "assignment-revealed":
      "Allas svar går redan att läsa, så svaret kan inte längre tas tillbaka. Tala vidare om det som ni skrev på nästa besök.",
    "enrolment-in-a-group": "Föreningen är redan med i ett par. Upplös först paret om ni vill fortsätta.",
    "enrolment-not-accepted": "Bara godkända föreningar kan bilda par. Godkänn anmälan först.",
    "enrolment-not-editable":
      "Svaren kan inte längre ändras, eftersom paren redan har bildats. Kontakta koordinatorn.",
    "previous-not-scheduled": "Kom först överens om tiden för det föregående besöket.",
    "group-already-answered": "Er förening har redan svarat på förslaget.",
    "group-has-ended": "Besöken är avslutade, så det här kan inte längre ändras.",
    "group-has-no-facilitator": "Paret har ännu ingen facilitator. Välj en facilitator och föreslå sedan.",
    "group-incomplete": "Ett par behöver två olika föreningar. Välj båda.",
    "group-not-agreed": "Alla har inte svarat ja ännu. Vänta på svaren eller skicka en påminnelse.",
    "meeting-already-held": "Besöket är redan markerat som hållet.",
    "meeting-has-begun":
      "Besökets tid är redan inne, så det går inte längre att flytta eller ställa in det eller att byta plats. Om besöket inte blev av, berätta det för facilitatorn.",
    "meeting-not-held": "Besöket har inte hållits än.",
    "meeting-not-over": "Besöket har inte börjat än. Markera det som hållet när det har hållits.",
    "meeting-not-schedulable": "Besökets tid kan inte ändras nu. Se på besökets sida hur det ligger till.",
    "programme-has-groups":
      "I programmet finns ännu par som inte är klara. Slutför dem eller upplös dem först.",
    "programme-not-matching": "Programmet är inte i det skede då par bildas. Stäng anmälan först.",
    "programme-without-groups": "Inget par har föreslagits ännu. Bilda och föreslå först minst ett par.",
    "same-time":
      "Besöket är redan på den här tiden, så ingenting ändrades och ingen fick något meddelande. Välj en annan tid.",
    "time-not-voted":
      "Tiden passar inte alla ännu: varje förening och facilitatorn ska ha svarat ja eller vid behov.",
    "time-outside-programme":
      "Kontrollera datumet: {day} ligger utanför programmets besökstid ({from} – {to}). Om datumet stämmer, bekräfta det nedan.",
    "time-taken": "Tiden är inte längre ledig: facilitatorn har ett annat besök då. Välj en annan tid.",
    "time-too-close-to-next":
      "Nästa besök är redan bestämt nära den här tiden. Lämna minst {weeks, plural, one {# vecka} other {# veckor}} emellan eller flytta nästa besök först.",
    "time-too-soon-after-previous":
      "Besöket är för nära det föregående: lämna minst {weeks, plural, one {# vecka} other {# veckor}} emellan.",
    "facilitator-has-groups": "Facilitatorn har par i det här programmet. Byt först facilitator för paren.",
    "last-contact": "Föreningen måste ha minst en kontaktperson. Lägg först till en annan.",
    "organisation-name-taken": "En förening med samma namn finns redan i registret.",
    "pairing-has-changed":
      "Parindelningen har ändrats sedan ni öppnade sidan: någon har svarat, dragit sig ur eller fått en partner. Se det nya förslaget och tryck sedan på nytt.",
    "nobody-unpaired": "Ingen av dem ni valde är längre utan partner. Se läget på nytt.",
    "organisation-unknown":
      "Föreningen ”{name}” finns inte i registret. Kontrollera namnet i listan över föreningar.",
    "organisation-twice": "En förening kan inte besöka sig själv. Ange två olika föreningar.",
    "visit-in-the-future": "Dagen har inte varit ännu. Anteckna bara besök som redan har hållits.",
    "organisation-similar":
      "Det finns inte en enda förening som heter ”{name}”. Menade ni någon av dessa: {similar}? Skriv namnet som det står här.",
    "organisation-number-taken":
      "En annan förening har redan samma FO-nummer. Kontrollera numret eller slå ihop de två i föreningsregistret.",
    "enrolment-organisation-twice":
      "Samma förening har redan en plats i programmet. Slå ihop svaren på sidan för anmälningar.",
    "organisations-numbers-differ":
      "Föreningarna har olika FO-nummer, så de är två. Om det ena numret är fel, ta först bort det på den föreningens sida.",
    "organisations-in-one-group":
      "De här två hör nu till samma par, så de kan inte vara samma förening. Upplös paret först.",
    "organisation-already-theirs":
      "Svaret hör redan till den här föreningen. Ange en annan eller gå tillbaka.",
  },
  en: {
    "already-in-a-group":
      "Somebody else has just paired one of these associations. See how things stand and choose again.",
    "answer-too-late":
      "The visit has already begun, so your answer can no longer be changed. Tell the facilitator or the host.",
    "assignment-not-open": "The assignment opens after the first visit.",
    "assignment-over":
      "Time is up for the assignment, and it can no longer be answered. Bring it up at the visit or with your facilitator.",
    "assignment-revealed":
      "Everybody can already read the answers, so yours can no longer be taken back. Pick up from what you wrote at the next visit.",
    "enrolment-in-a-group":
      "The association is already in a pair. Dissolve the pair first if you want to go on.",
    "enrolment-not-accepted": "Only accepted enrolments can be paired. Accept the enrolment first.",
    "enrolment-not-editable":
      "You can no longer change your answers, because the pairs have been made. Please contact the coordinator.",
    "previous-not-scheduled": "Agree the time of the visit before it first.",
    "group-already-answered": "Your association has already answered this proposal.",
    "group-has-ended": "The visits are over, so this can no longer be changed.",
    "group-has-no-facilitator": "The pair has no facilitator yet. Choose one, then propose.",
    "group-incomplete": "A pair needs two different associations. Choose both.",
    "group-not-agreed": "Not every association has said yes yet. Wait for their answers or nudge them.",
    "meeting-already-held": "The visit has already been marked as held.",
    "meeting-has-begun":
      "The visit’s time has already begun, so it can no longer be moved, cancelled or given another place. If the visit didn’t take place, tell your facilitator.",
    "meeting-not-held": "The visit hasn’t been held yet.",
    "meeting-not-over": "The visit hasn’t begun yet. Mark it as held once it has been.",
    "meeting-not-schedulable":
      "The visit’s time can’t be changed now. The visit’s page shows where things stand.",
    "programme-has-groups":
      "The programme still has pairs under way. See them through or dissolve them first.",
    "programme-not-matching": "The programme isn’t at the pairing stage. Close sign-up first.",
    "programme-without-groups": "No pair has been proposed yet. Make and propose at least one first.",
    "same-time":
      "The visit is already at this time, so nothing was changed and nobody was told. Choose another time.",
    "time-not-voted":
      "This time doesn’t suit everybody yet: every association and the facilitator must have said yes or if need be.",
    "time-outside-programme":
      "Check the date: {day} is outside the time for visits in this programme ({from} – {to}). If it is right, confirm it below.",
    "time-taken": "The time is no longer free: the facilitator has another visit then. Choose another.",
    "time-too-close-to-next":
      "The next visit has already been agreed close to this time. Leave at least {weeks, plural, one {# week} other {# weeks}} between them, or move the next visit first.",
    "time-too-soon-after-previous":
      "The visit is too close to the one before it: leave at least {weeks, plural, one {# week} other {# weeks}} between them.",
    "facilitator-has-groups":
      "The facilitator has pairs in this programme. Give the pairs another facilitator first.",
    "last-contact": "An association needs at least one contact person. Add another first.",
    "organisation-name-taken": "There’s already an association with the same name.",
    "pairing-has-changed":
      "The pairing has changed since you opened the page: somebody has answered, withdrawn or been given a partner. Look at the new one, then press again.",
    "nobody-unpaired": "Everybody you chose has a partner by now. See how things stand.",
    "organisation-unknown":
      "The association “{name}” isn’t in the register. Check the name in the list of associations.",
    "organisation-twice": "An association can’t visit itself. Name two different ones.",
    "visit-in-the-future": "That day hasn’t come yet. Record only visits that have been held.",
    "organisation-similar":
      "There is no one association called “{name}”. Did you mean one of these: {similar}? Write the name as it stands here.",
    "organisation-number-taken":
      "Another association already has this business ID. Check the number, or merge the two on the list of associations.",
    "enrolment-organisation-twice":
      "The same association already has a place in this programme. Join the answers on the page of enrolments.",
    "organisations-numbers-differ":
      "The associations have different business IDs, so they’re two. If one number is wrong, remove it first on that association’s page.",
    "organisations-in-one-group":
      "These two are in one pair now, so they can’t be the same association. Dissolve the pair first.",
    "organisation-already-theirs":
      "The answer already belongs to this association. Name another, or go back.",
  },
};
