import { notFound } from "next/navigation";
import { z } from "zod";
import { AssignmentFold, FeedbackFold, PreparationFold, VisitFold } from "@/components/groups/cycle-folds";
import { GroundRules } from "@/components/groups/ground-rules";
import { People } from "@/components/groups/people";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { GroupNow } from "@/components/tasks/group-now";
import { GroupPath } from "@/components/tasks/group-path";
import { shortName } from "@/components/tasks/names";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { assignmentSteps, meetingSteps } from "@/lib/formats/occurrences";
import { askedFor, type Search } from "@/lib/forms/search";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type GroupPlan, getGroupPlan } from "@/lib/tasks/queries";

type Props = { params: Promise<{ locale: Locale; group: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const plan = z.uuid().safeParse(group).success
    ? await getGroupPlan(await signedInViewer(`/groups/${group}`), group, new Date())
    : null;
  return pageTitle(locale, plan ? titleOf(locale, plan) : translator(locale, "groups")("back"));
}

/** The cycle on one page: the path, the one thing to do now, then the rest folded in its order. */
export default async function GroupPage({ params, searchParams }: Props) {
  const { locale, group: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await signedInViewer(`/groups/${id}`);
  const now = new Date();
  const [group, people] = await Promise.all([getGroupPlan(viewer, id, now), getGroupPeople(viewer, id, now)]);
  if (!group || !people) notFound();
  const t = translator(locale, "groups");
  const { done } = await askedFor(searchParams, "done");
  const theme = group.programme.themes.find(({ key }) => key === group.theme)?.label[locale];
  return (
    <Page
      locale={locale}
      width="wide"
      still
      back={{ href: `/${locale}/home`, label: t("back") }}
      eyebrow={group.programme.name[locale]}
      title={titleOf(locale, group)}
      lead={theme ? t("theme", { theme }) : undefined}
    >
      {done === "cancelled" ? (
        <Notice locale={locale} tone="success">
          <p>{t("done.cancelled")}</p>
        </Notice>
      ) : null}
      <GroupPath locale={locale} group={group} now={now} size="page" />
      <GroupNow locale={locale} group={group} now={now} />
      <Section title={t("cycle")}>
        <Cycle locale={locale} group={group} now={now} />
      </Section>
      <People locale={locale} group={group} people={people} />
      <div>
        <Disclosure summary={t("rules")}>
          <GroundRules locale={locale} format={group.programme.format} />
        </Disclosure>
      </div>
    </Page>
  );
}

function titleOf(locale: Locale, group: GroupPlan): string {
  return listed(
    locale,
    group.seats.map(({ name }) => shortName(name)),
  );
}

/** Each visit with what comes after it, then feedback, what is told onward and, for who guides, the notes. */
function Cycle({ locale, group, now }: { locale: Locale; group: GroupPlan; now: Date }) {
  const { format } = group.programme;
  const seats = group.seats.length;
  return (
    <div>
      <PreparationFold locale={locale} group={group} />
      {meetingSteps(format, { seats }).map((step, index) => (
        <div key={step.key} className="folds">
          <VisitFold locale={locale} group={group} step={step.key} ordinal={index + 1} now={now} />
          {assignmentSteps(format, { seats })
            .filter(({ after }) => after === step.key)
            .map(({ key }) => (
              <AssignmentFold key={key} locale={locale} group={group} step={key} />
            ))}
        </div>
      ))}
      <FeedbackFold locale={locale} group={group} now={now} />
    </div>
  );
}
