import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";

/**
 * What a meeting is called in each language, in the forms that sentences need; `{n}` is which of its step's it is. Where it is known who
 * hosts it, `hosted` says the same with `{host}`; a form that is not there is as without.
 */
export type MeetingName = { [L in Locale]: Forms[L] & { hosted?: Partial<Forms[L]> } };

/** On a stop of a path; over a page; in a sentence. A Swedish name is a neuter: what is said of it bends by that. */
type Plain = { short: string; title: string; is: string };

/** Finnish asks for cases: whose, to what, about what, and what was not. */
type Forms = { fi: Plain & { of: string; for: string; about: string; no: string }; sv: Plain; en: Plain };

/** The parameters that messages say a meeting by: one and the same in Swedish and English, whatever the case. */
export const meetingForms = [
  ...["shortMeeting", "meetingTitle"],
  ...["meeting", "ofMeeting", "forMeeting", "aboutMeeting", "noMeeting"],
  ...["Meeting", "OfMeeting", "ForMeeting", "NoMeeting"],
] as const;

export type MeetingWords = Readonly<Record<(typeof meetingForms)[number], string>>;

/** A stem with its endings: what it is, whose, to what, about what, and what was not. */
export function inFinnish(
  stem: string,
  [is, of, to, about, no]: readonly [string, string, string, string, string],
): Forms["fi"] {
  const own = `${stem}${is}`;
  return {
    ...{ short: capital(own), title: capital(own), is: own, of: `${stem}${of}` },
    ...{ for: `${stem}${to}`, about: `${stem}${about}`, no: `${stem}${no}` },
  };
}

/** What is called the same on a stop, over a page and in a sentence. */
export function plainly(is: string): Plain {
  return { short: capital(is), title: capital(is), is };
}

/** A meeting that is told from the others by its number; over its page stands who hosts it. */
export function numbered(fi: Forms["fi"], sv: string, en: string): MeetingName {
  return {
    fi: { ...fi, hosted: { title: `${fi.title}, isäntänä {host}` } },
    sv: { ...plainly(sv), hosted: { title: `${capital(sv)}, värd {host}` } },
    en: { ...plainly(en), hosted: { title: `${capital(en)}, hosted by {host}` } },
  };
}

/** What a meeting is called whose recipe does not name it. */
const unnamed = numbered(
  inFinnish("{n}. tapaami", ["nen", "sen", "selle", "sesta", "sta"]),
  "möte {n}",
  "meeting {n}",
);

/**
 * The words for one meeting of a group, by the key under which it is stored there, such as "visit-2", and whoever hosts it where that is
 * known. Every message that says a meeting is given all of them.
 */
export function meetingWords(
  format: Pick<Format, "steps"> | null,
  key: string | null,
  locale: Locale,
  host: string | null = null,
): MeetingWords {
  const [, step, n] = /^(.*)-(\d+)$/.exec(key ?? "") ?? [];
  const named = format?.steps.find((one) => one.kind === "meeting" && one.key === step);
  const name = (named?.kind === "meeting" ? named.name : undefined) ?? unnamed;
  const { hosted, ...own } = name[locale];
  const forms: Plain & Partial<Forms["fi"]> = { ...own, ...(host ? hosted : {}) };
  const say = (text: string = forms.is) => text.replaceAll("{n}", n ?? "1").replaceAll("{host}", host ?? "");
  const said = {
    ...{ meeting: say(), ofMeeting: say(forms.of), forMeeting: say(forms.for), noMeeting: say(forms.no) },
  };
  return {
    ...{ shortMeeting: say(forms.short), meetingTitle: say(forms.title), aboutMeeting: say(forms.about) },
    ...said,
    ...{ Meeting: capital(said.meeting), OfMeeting: capital(said.ofMeeting) },
    ...{ ForMeeting: capital(said.forMeeting), NoMeeting: capital(said.noMeeting) },
  };
}

/** Whether the meetings of a recipe are told apart by what they are called, and not by a number alone. */
export function tellsApart({ steps }: Pick<Format, "steps">): boolean {
  return steps.filter(({ kind }) => kind === "meeting").length > 1;
}

/** The same for what may be about a meeting: `about` is "none" where it is about none. */
export function aboutMeeting(...[format, about, ...more]: Parameters<typeof meetingWords>) {
  return { about: about ?? "none", ...meetingWords(format, about, ...more) };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fi") + text.slice(1);
}
