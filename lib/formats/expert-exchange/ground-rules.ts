import { said } from "@/lib/formats/asking";

/** What both agree to. */
export const groundRules = [
  {
    key: "confidence",
    text: said(
      "Se, mitä talossa näen ja kuulen, jää taloon. Mitä kerron eteenpäin, siitä sovitaan ensin.",
      "Det jag ser och hör i huset stannar där. Vad jag berättar vidare kommer vi först överens om.",
      "What I see and hear in the house stays there. What I tell onward we agree on first.",
    ),
  },
  {
    key: "guest",
    text: said(
      "Vieras katsoo ja kysyy, ei arvioi eikä tarkasta.",
      "Gästen ser och frågar, men bedömer och granskar inte.",
      "The guest looks and asks, and neither judges nor inspects.",
    ),
  },
  {
    key: "open",
    text: said(
      "Isäntä näyttää tavallisen työpäivän, myös sen, mikä ei toimi.",
      "Värden visar en vanlig arbetsdag, också det som inte fungerar.",
      "The host shows a usual day at work, and what doesn’t work, too.",
    ),
  },
  {
    key: "end-of-day",
    text: said(
      "Jokainen päivä päättyy kymmenen minuutin keskusteluun.",
      "Varje dag avslutas med ett samtal på tio minuter.",
      "Every day ends with a talk of ten minutes.",
    ),
  },
  {
    key: "mutual",
    text: said(
      "Molemmat antavat ja saavat. Kumpikin isännöi vuorollaan.",
      "Båda ger och får. Var och en är värd i sin tur.",
      "Both give, and both receive. Each hosts in turn.",
    ),
  },
];
