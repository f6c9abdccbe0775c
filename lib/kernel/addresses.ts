import type { Locale } from "@/lib/i18n/locales";

declare const address: unique symbol;
declare const withLanguage: unique symbol;

/** The address of a page of ours without its language, as mails, forms and redirects keep it: "/groups/<id>?done=voted". */
export type Address = string & { readonly [address]: true };

/** The address of a page in a language, as links need it: "/fi/groups/<id>". */
export type Href = string & { readonly [withLanguage]: true };

/** What stands behind the question mark: `true` is a bare name, a list is said once for each, what is empty is left out. "#" is the anchor. */
export type Query = Readonly<Record<string, string | number | true | null | undefined | readonly string[]>>;

/** The parts of a pattern that differ: one for each pair of brackets. */
type Parts<Pattern extends string> = Pattern extends `${string}[${string}]${infer Rest}`
  ? [part: string | number, ...Parts<Rest>]
  : [];

type Page<Pattern extends string = string> = {
  (...said: [...parts: Parts<Pattern>, query?: Query]): Address;
  pattern: Pattern;
};

/** Where every page is. Patterns are those of app/[locale]: a test holds that each has a page, and each page an address. */
export const to = {
  front: page(""),
  frontPicture: page("/picture.png"),
  home: page("/home"),
  settings: page("/settings"),
  privacy: page("/privacy"),
  accessibility: page("/accessibility"),
  formats: page("/toimintamallit"),
  notFound: page("/not-found"),
  kit: page("/kit"),
  signIn: page("/sign-in"),
  signInCode: page("/sign-in/code"),
  link: page("/link/[token]"),
  changedAddress: page("/address/[token]"),
  company: page("/company/[token]"),
  consent: page("/consent/[token]"),
  listed: page("/listed/[token]"),
  supervisorReport: page("/report/[token]"),

  programme: page("/programmes/[programme]"),
  guiding: page("/programmes/[programme]/guiding"),
  programmePicture: page("/programmes/[programme]/picture.png"),
  booklet: page("/programmes/[programme]/booklet/[step]"),
  list: page("/programmes/[programme]/list"),
  ownListing: page("/programmes/[programme]/list/own"),
  /** The same page for paper: short, and in the language of whoever types it. */
  short: page("/o/[programme]"),
  enrolling: page("/programmes/[programme]/enrolment"),
  enrollingPage: page("/programmes/[programme]/enrolment/[page]"),
  enrollingOn: page("/programmes/[programme]/enrolment/continue"),
  enrollingLink: page("/programmes/[programme]/enrolment/link"),
  enrollingReview: page("/programmes/[programme]/enrolment/review"),

  enrolment: page("/enrolments/[enrolment]"),
  intakePage: page("/enrolments/[enrolment]/surveys/intake/[page]"),
  withdrawal: page("/enrolments/[enrolment]/withdrawal"),
  agreement: page("/enrolments/[enrolment]/agreement"),
  admission: page("/enrolments/[enrolment]/admission"),
  refusal: page("/enrolments/[enrolment]/agreement/refusal"),
  talk: page("/enrolments/[enrolment]/agreement/talk"),
  participants: page("/enrolments/[enrolment]/participants"),
  handover: page("/enrolments/[enrolment]/participants/handover"),
  participantAddress: page("/enrolments/[enrolment]/participants/[participant]/address"),
  participantRemoval: page("/enrolments/[enrolment]/participants/[participant]/removal"),
  steppingDown: page("/enrolments/[enrolment]/participants/[participant]/stepping-down"),

  group: page("/groups/[group]"),
  times: page("/groups/[group]/times"),
  rhythm: page("/groups/[group]/times/rhythm"),
  enough: page("/groups/[group]/enough"),
  roles: page("/groups/[group]/roles"),
  mode: page("/groups/[group]/mode"),
  preparation: page("/groups/[group]/preparation"),
  brief: page("/groups/[group]/briefs/[step]"),
  certificate: page("/groups/[group]/certificate"),
  check: page("/groups/[group]/checks/[step]"),
  assignment: page("/groups/[group]/assignments/[step]"),
  assignmentSheet: page("/groups/[group]/assignments/[step]/sheet"),
  groupSurveys: page("/groups/[group]/surveys"),
  groupSurvey: page("/groups/[group]/surveys/[survey]"),
  document: page("/groups/[group]/documents/[step]"),
  documentSheet: page("/groups/[group]/documents/[step]/sheet"),
  insights: page("/groups/[group]/insights"),
  insight: page("/groups/[group]/insights/[insight]"),
  diary: page("/groups/[group]/diary"),
  notes: page("/groups/[group]/notes"),
  note: page("/groups/[group]/notes/[note]"),
  noteDeletion: page("/groups/[group]/notes/[note]/deletion"),
  handingOver: page("/groups/[group]/notes/handing-over"),

  networkBeginning: page("/groups/[group]/network"),
  network: page("/networks/[network]"),
  networkAsking: page("/networks/[network]/asking"),
  networkCalling: page("/networks/[network]/calling"),
  networkDate: page("/networks/[network]/dates/[date]"),
  networkEnding: page("/networks/[network]/ending"),

  meeting: page("/meetings/[meeting]"),
  meetingDetails: page("/meetings/[meeting]/details"),
  meetingSchedule: page("/meetings/[meeting]/schedule"),
  meetingMove: page("/meetings/[meeting]/move"),
  meetingCancellation: page("/meetings/[meeting]/cancellation"),
  meetingSurvey: page("/meetings/[meeting]/surveys/[survey]"),
  attendance: page("/meetings/[meeting]/attendance"),
  calendar: page("/meetings/[meeting]/calendar.ics"),
  places: page("/programmes/[programme]/places"),
  place: page("/meetings/[meeting]/place"),
  placeColleagues: page("/meetings/[meeting]/place/colleagues"),
  placeHandOn: page("/meetings/[meeting]/place/colleague"),
  meetingPlaces: page("/meetings/[meeting]/places"),
  day: page("/meetings/[meeting]/day"),
  dayCoach: page("/meetings/[meeting]/day/coach"),
  daySizes: page("/meetings/[meeting]/day/coach/sizes"),
  dayRound: page("/meetings/[meeting]/day/coach/round"),
  dayScreen: page("/meetings/[meeting]/day/screen"),
  arrival: page("/meetings/[meeting]/arrival"),
  door: page("/meetings/[meeting]/door"),
  doorPaper: page("/meetings/[meeting]/door/paper"),
  doorSync: page("/meetings/[meeting]/door/sync"),
  /** One page for the doors of all days, so that what a browser keeps of it is about none of them. */
  doorOffline: page("/door/offline"),
  doorWorker: page("/door/worker.js"),
  doorApp: page("/door/app.webmanifest"),
  dayContacts: page("/meetings/[meeting]/day/contacts"),
  daySearch: page("/meetings/[meeting]/day/search"),
  daySearchBoard: page("/meetings/[meeting]/day/search/board"),

  /** The pages of those who coordinate, and of the administrator. */
  manage: {
    front: page("/manage"),
    activity: page("/manage/activity"),
    emails: page("/manage/emails"),
    people: page("/manage/people"),
    undo: page("/manage/undo"),
    conveners: page("/manage/conveners"),
    newConvener: page("/manage/conveners/new"),
    convener: page("/manage/conveners/[convener]"),
    coordinatorRemoval: page("/manage/conveners/[convener]/removal"),
    organisations: page("/manage/organisations"),
    newOrganisation: page("/manage/organisations/new"),
    organisation: page("/manage/organisations/[organisation]"),
    merging: page("/manage/organisations/[organisation]/merging"),
    moving: page("/manage/organisations/[organisation]/moving"),

    programmes: page("/manage/programmes"),
    newProgramme: page("/manage/programmes/new"),
    programme: page("/manage/programmes/[programme]"),
    programmeEdit: page("/manage/programmes/[programme]/edit"),
    programmeCancellation: page("/manage/programmes/[programme]/cancellation"),
    programmeEmails: page("/manage/programmes/[programme]/emails"),
    poster: page("/manage/programmes/[programme]/poster"),
    facilitators: page("/manage/programmes/[programme]/facilitators"),
    inviting: page("/manage/programmes/[programme]/inviting"),
    guiding: page("/manage/programmes/[programme]/facilitators/[person]"),
    exports: page("/manage/programmes/[programme]/exports"),
    exportFile: page("/manage/programmes/[programme]/exports/[file]"),
    reports: page("/manage/programmes/[programme]/reports"),
    annexes: page("/manage/programmes/[programme]/reports/annexes"),
    associations: page("/manage/programmes/[programme]/reports/associations"),
    reportWords: page("/manage/programmes/[programme]/reports/words"),

    enrolments: page("/manage/programmes/[programme]/enrolments"),
    newEnrolment: page("/manage/programmes/[programme]/enrolments/new"),
    checking: page("/manage/programmes/[programme]/enrolments/checking"),
    joining: page("/manage/programmes/[programme]/enrolments/joining"),
    decision: page("/manage/programmes/[programme]/enrolments/decision"),
    enrolment: page("/manage/programmes/[programme]/enrolments/[enrolment]"),
    answers: page("/manage/programmes/[programme]/enrolments/[enrolment]/answers"),
    declining: page("/manage/programmes/[programme]/enrolments/[enrolment]/declining"),
    receipt: page("/manage/programmes/[programme]/enrolments/[enrolment]/receipt"),
    phone: page("/manage/programmes/[programme]/enrolments/[enrolment]/phone"),
    phonePage: page("/manage/programmes/[programme]/enrolments/[enrolment]/phone/[page]"),
    phoneReview: page("/manage/programmes/[programme]/enrolments/[enrolment]/phone/review"),
    phoneDiscarding: page("/manage/programmes/[programme]/enrolments/[enrolment]/phone/discarding"),
    participants: page("/manage/programmes/[programme]/enrolments/[enrolment]/participants"),
    participantAddress: page(
      "/manage/programmes/[programme]/enrolments/[enrolment]/participants/[participant]/address",
    ),
    participantRemoval: page(
      "/manage/programmes/[programme]/enrolments/[enrolment]/participants/[participant]/removal",
    ),
    replacement: page(
      "/manage/programmes/[programme]/enrolments/[enrolment]/participants/[participant]/replacement",
    ),

    dates: page("/manage/programmes/[programme]/dates"),

    groups: page("/manage/programmes/[programme]/groups"),
    group: page("/manage/programmes/[programme]/groups/[group]"),
    few: page("/manage/programmes/[programme]/groups/[group]/few"),
    newcomers: page("/manage/programmes/[programme]/groups/[group]/newcomers"),
    dissolution: page("/manage/programmes/[programme]/groups/[group]/dissolution"),

    matching: page("/manage/programmes/[programme]/matching"),
    draft: page("/manage/programmes/[programme]/matching/[group]"),
    draftDissolution: page("/manage/programmes/[programme]/matching/[group]/dissolution"),
    formationChange: page("/manage/programmes/[programme]/matching/change"),
    comparison: page("/manage/programmes/[programme]/matching/comparison"),
    confirmation: page("/manage/programmes/[programme]/matching/confirmation"),
    partners: page("/manage/programmes/[programme]/matching/partners/[enrolment]"),
    pastVisits: page("/manage/programmes/[programme]/matching/past-visits"),
    plans: page("/manage/programmes/[programme]/matching/plans"),
    planRemoval: page("/manage/programmes/[programme]/matching/plans/[plan]/removal"),
    proposal: page("/manage/programmes/[programme]/matching/proposal"),
    swaps: page("/manage/programmes/[programme]/matching/swaps/[enrolment]"),
    unpaired: page("/manage/programmes/[programme]/matching/unpaired"),
    weights: page("/manage/programmes/[programme]/matching/weights"),
  },
} as const;

/** The address of a page in the language of whoever follows the link. */
export function href(locale: Locale, at: Address): Href {
  return `/${locale}${at}` as Href;
}

/** An address with more behind its question mark. */
export function asking(at: Address, query: Query): Address {
  const more = behind(query);
  return asAddress(at.includes("?") ? at + more.replace("?", "&") : at + more);
}

/** Takes a path for an address of ours: one that came with the request or was written down when it was one. */
export function asAddress(path: string): Address {
  return path as Address;
}

/** A pattern's page: says its address with its parts, each of them as one part whatever stands in it, and a query. */
function page<const Pattern extends string>(pattern: Pattern): Page<Pattern> {
  const texts = pattern.split(/\[[^\]]*\]/);
  const at = (...said: readonly (string | number | Query | undefined)[]): Address => {
    const path = texts.map((text, index) => (index === 0 ? text : partOf(said[index - 1]) + text)).join("");
    return (path + behind(said[texts.length - 1] as Query | undefined)) as Address;
  };
  return Object.assign(at, { pattern }) as Page<Pattern>;
}

function partOf(said: unknown): string {
  return encodeURIComponent(String(said));
}

function behind({ "#": anchor, ...query }: Query = {}): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => {
      if (one === undefined || one === null || one === "") return [];
      return one === true ? name : new URLSearchParams({ [name]: String(one) }).toString();
    }),
  );
  const search = said.length > 0 ? `?${said.join("&")}` : "";
  return anchor === undefined || anchor === null ? search : `${search}#${anchor}`;
}
