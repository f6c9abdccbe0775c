import "@/app/sheets/taking-part.css";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { MailNotice } from "@/components/reports/mail-notice";
import { pairName } from "@/components/tasks/names";
import { type GroupTask, TheirTasks, YourTasks } from "@/components/tasks/task-rows";
import { dueBy, yourWords } from "@/components/tasks/task-words";
import { UnderWayCard } from "@/components/tasks/under-way-card";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Happened } from "@/components/ui/notice";
import { NowCard } from "@/components/ui/now-card";
import { UndoList } from "@/components/undo/undo-list";
import { signedInName, signedInViewer } from "@/lib/auth/gate";
import { getManagingStanding } from "@/lib/conveners/queries";
import { listOwnBooklets } from "@/lib/documents/booklet-queries";
import { mailLag } from "@/lib/emails/lag-queries";
import { isFormedBySlots } from "@/lib/formats/forming";
import { formatOfAll, formatsWith } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { listOwnAdmissions } from "@/lib/grouping/sets/admission-own-queries";
import { listOwnHouses } from "@/lib/houses/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { listOwnLists } from "@/lib/listings/queries";
import { listOwnNetworks } from "@/lib/networks/queries";
import { listPlaces } from "@/lib/places/queries";
import { listGuided } from "@/lib/programmes/guiding-queries";
import { listInvitations } from "@/lib/programmes/invitation-queries";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import { listFacilitatedGroupPlans, listOwnGroupPlans } from "@/lib/tasks/queries";
import { isYours, yourTasks } from "@/lib/tasks/turns";
import { underWay } from "@/lib/tasks/under-way";
import { listOwnUndos } from "@/lib/undo/queries";
import { Admissions } from "./admissions";
import { Booklets } from "./booklets";
import { Facilitating } from "./facilitating";
import { Houses } from "./houses";
import { Invitations } from "./invitations";
import { Lists } from "./lists";
import { NetworkInvitations, OwnNetworks } from "./networks";
import { Places } from "./places";
import { PlacesAtMeetings } from "./places-at-meetings";
import { WhenGuiding } from "./when-guiding";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "home", null)("title"));
}

/** Tasks that somebody has handed over or ended themselves, which they may take back, though the pages of them are closed to them. */
async function ownParts(viewer: Viewer, now: Date) {
  const kinds = ["own-part-ended", "participant-replaced", "enrolment-withdrawn"] as const;
  const undos = await listOwnUndos(viewer, kinds, now);
  return undos.filter(({ params }) => params.own !== "no");
}

/** What should I do now? Everything that waits for the one who has signed in, and what waits for others. */
export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { answered, said } = await askedFor(searchParams, "answered", "said");
  const viewer = await signedInViewer(to.home());
  const now = new Date();
  const [
    name,
    own,
    facilitated,
    enrolments,
    { coordinates },
    left,
    invitations,
    admissions,
    offers,
    booklets,
    guided,
    lists,
    networks,
    houses,
  ] = await Promise.all([
    signedInName(),
    listOwnGroupPlans(viewer, now),
    listFacilitatedGroupPlans(viewer, now),
    listOwnEnrolments(viewer),
    getManagingStanding(viewer),
    ownParts(viewer, now),
    listInvitations(viewer),
    listOwnAdmissions(viewer, now),
    listPlaces(viewer, now),
    listOwnBooklets(viewer),
    listGuided(viewer, formatsWith(isFormedBySlots)),
    listOwnLists(viewer),
    listOwnNetworks(viewer, now),
    listOwnHouses(viewer),
  ]);
  const lag = coordinates ? await mailLag(viewer, now) : null;
  const groups = [...new Map([...own, ...facilitated].map((group) => [group.id, group])).values()];
  const formats = [
    ...groups.map(({ programme }) => programme.format.key),
    ...enrolments.map(({ format }) => format),
  ];
  const t = translator(locale, "home", formatOfAll(formats));
  const [first, ...rest] = groups
    .flatMap((group) => yourTasks(group.plan, group.standing).map((task) => ({ group, task })))
    .sort(bySoonest);
  const theirs = own.flatMap((group) =>
    group.plan
      .filter((task) => task.status === "open" && task.kind !== "survey" && !isYours(task, group.standing))
      .map((task) => ({ group, task })),
  );
  const nothing =
    invitations.length === 0 &&
    groups.length === 0 &&
    enrolments.length === 0 &&
    guided.length === 0 &&
    networks.length === 0 &&
    houses.length === 0 &&
    !coordinates &&
    !viewer.isAdmin;
  const on = own.flatMap((group) => {
    const days = underWay(group, now);
    return days ? [{ group, on: days }] : [];
  })[0];
  const listed = first && on ? [first, ...rest] : rest;
  // Where meetings are open and one has chosen none, that is what one can do: their part says so.
  const isChoosing = offers.some(({ whyNot }) => !whyNot) && !offers.some(({ own }) => own) && !first;
  const asked = networks.filter(({ isMember }) => !isMember).length;
  const count = invitations.length + admissions.length + asked + rest.length + (first ? 1 : 0);
  return (
    <Page
      locale={locale}
      width="wide"
      still={left.length === 0 && invitations.length === 0}
      title={t("greeting", { name: name.split(" ")[0] ?? "" })}
      lead={
        nothing || isChoosing || (on && count === 0)
          ? undefined
          : count > 0
            ? t("leadYours", { count })
            : t("leadNothing")
      }
    >
      {lag ? <MailNotice locale={locale} lag={lag} href={href(locale, to.manage.emails())} /> : null}
      <Happened
        locale={locale}
        said={
          answered === "yes" || answered === "no"
            ? t(`invitation.done.${answered}`)
            : said === "guiding"
              ? translator(locale, "guiding")("saved")
              : said === "network-left"
                ? translator(locale, "networks")("home.left")
                : null
        }
      />
      <Invitations locale={locale} invitations={invitations} />
      <Admissions locale={locale} admissions={admissions} />
      <NetworkInvitations locale={locale} networks={networks} />
      <UndoList locale={locale} undos={left} zone="Europe/Helsinki" back={to.home()} action={undoAction} />
      {on ? <UnderWayCard locale={locale} now={now} {...on} /> : null}
      {first && !on ? <First locale={locale} now={now} {...first} /> : null}
      {listed.length > 0 ? (
        <Section title={t("yours")}>
          <YourTasks locale={locale} tasks={listed} now={now} />
        </Section>
      ) : null}
      <PlacesAtMeetings locale={locale} offers={offers} />
      <Booklets locale={locale} booklets={booklets} />
      <Lists locale={locale} lists={lists} />
      <Houses locale={locale} houses={houses} />
      <Places
        locale={locale}
        groups={own.filter(({ state }) => state !== "DISSOLVED")}
        enrolments={enrolments}
        now={now}
      />
      <OwnNetworks locale={locale} networks={networks} />
      {theirs.length > 0 ? (
        <Section title={t("theirs")}>
          <TheirTasks locale={locale} tasks={theirs} now={now} />
        </Section>
      ) : null}
      <WhenGuiding locale={locale} guided={guided} />
      <Facilitating locale={locale} groups={facilitated} now={now} />
      {coordinates ? (
        <Section title={t("manage")} lead={t("manageLead")}>
          <p>
            <LinkButton href={href(locale, to.manage.front())} tone="secondary">
              {t("manageAction")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
      {viewer.isAdmin ? (
        <Section title={t("conveners")}>
          <p>
            <LinkButton href={href(locale, to.manage.conveners())} tone="secondary">
              {t("convenersAction")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
      {nothing ? (
        <EmptyState
          title={t("empty.title")}
          action={<LinkButton href={href(locale, to.front())}>{t("empty.action")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      ) : null}
    </Page>
  );
}

function First({ locale, group, task, now }: GroupTask & { locale: Locale; now: Date }) {
  const words = yourWords(locale, group, task);
  return (
    <NowCard locale={locale} title={words.title} due={dueBy(locale, group, task, now, "headYours")}>
      <p className="font-bold">{pairName(locale, group)}</p>
      <p>{words.about}</p>
      <p>
        <LinkButton href={words.href}>{words.action}</LinkButton>
      </p>
    </NowCard>
  );
}

function bySoonest(one: GroupTask, other: GroupTask): number {
  const due = ({ task }: GroupTask) => task.by?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return due(one) - due(other);
}
