/** What two experts would like to find out at each other's. */
export const plans: readonly Record<string, string>[] = [
  {
    questions: "Miten kuulette kuntia?\nKuka kirjoittaa ohjelman?\nMiten seuraatte, mitä tapahtui?",
    see: "Yhden ohjausryhmän kokouksen ja sen, joka kokoaa luvut.",
    bring: "Meidän tavan kertoa ohjelmasta yhdellä sivulla.",
    success: "Osaan sanoa esihenkilölleni kolme asiaa, jotka teemme toisin.",
  },
  {
    questions: "Miten saitte ihmisiä iltaan?\nMitä jätitte pois?\nKuka vastaa, kun joku suuttuu?",
    see: "Kuulemisen tai sen valmistelun.",
    bring: "Karttapalvelun, jota kunnat käyttävät itse.",
    success: "Meillä on ensi keväänä yksi ilta, johon tullaan.",
  },
];

/** What a host has seen to before the guest comes. */
export const checklist: Record<string, string> = {
  colleagues: "Koko tiimi tietää. Tapaatte Merjan ja viestinnän.",
  programme: "Ma: talo ja ohjausryhmä. Ti: seuraatte työtä, iltapäivällä oma puheenvuoronne. Ke: kunnassa.",
  place: "Työpiste 3. kerroksessa, kulkukortti aulasta.",
  meetings: "Ohjausryhmä ja tiimin viikkopalaveri.",
  confidential: "Hankehakemukset ovat salassa pidettäviä, kun ne ovat kesken.",
  food: "Lounas talossa 11.30.",
  end: "Neuvotteluhuone Aura, 14.45.",
  ill: "Merja, puhelin aulassa.",
};

/** What a guest took home. */
export const written: Record<string, string> = {
  when: "Kaksi viikkoa sitten, Pori",
  goals: "Halusin nähdä, miten hakijaa neuvotaan. Näin kolme neuvontapuhelua.",
  learned:
    "Puhelu ennen hakemusta säästää kaksi korjauskierrosta.\nMalli on yksi sivu.\nTiimi lukee kaikki ääneen.",
  copy: "Neuvontapuhelu jokaiselle uudelle hakijalle, tammikuusta alkaen.",
  gift: "Teillä jokainen hakija muistetaan nimeltä. Sanokaa se ääneen.",
  tell: "Oman tiimin ja johtoryhmän.",
  public: "Puhelu ennen hakemusta säästää kaksi korjauskierrosta.",
};
