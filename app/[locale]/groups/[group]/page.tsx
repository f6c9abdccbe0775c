import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { BriefFolds } from "@/components/briefs/briefs";
import { AfterFolds, EnoughFold, PreparationFold } from "@/components/groups/after-folds";
import { GroundRules } from "@/components/groups/ground-rules";
import { ModeFold } from "@/components/groups/mode-fold";
import { People } from "@/components/groups/people";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NetworkCard } from "@/components/networks/network-card";
import { foldsOf, StepFolds } from "@/components/steps/step-folds";
import { GroupNow } from "@/components/tasks/group-now";
import { GroupPath } from "@/components/tasks/group-path";
import { shortName } from "@/components/tasks/names";
import { Disclosure } from "@/components/ui/disclosure";
import { Happened } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { type BriefToWrite, getBriefsToWrite } from "@/lib/briefs/queries";
import { asksForBriefs } from "@/lib/formats/occurrences";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getCertificate } from "@/lib/meetings/certificate-queries";
import { hasMet } from "@/lib/meetings/rules";
import { getNetworkOf } from "@/lib/networks/queries";
import { whyNotBegin } from "@/lib/networks/rules";
import { type GroupPlan, getGroupPlan } from "@/lib/tasks/queries";

type Props = { params: Promise<{ locale: Locale; group: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const plan = isId(group)
    ? await getGroupPlan(await signedInViewer(to.group(group)), group, new Date())
    : null;
  return pageTitle(locale, plan ? titleOf(locale, plan) : translator(locale, "groups", null)("back"));
}

/** The cycle on one page: the path, the one thing to do now, then the rest folded in its order. */
export default async function GroupPage({ params, searchParams }: Props) {
  const { locale, group: id } = await params;
  if (!isId(id)) notFound();
  const viewer = await signedInViewer(to.group(id));
  const now = new Date();
  const [group, people] = await Promise.all([getGroupPlan(viewer, id, now), getGroupPeople(viewer, id, now)]);
  if (!group || !people) notFound();
  const briefs = asksForBriefs(group.programme.format) ? await getBriefsToWrite(viewer, id, now) : [];
  const certificate = hasMet(group.state, group.facts.meetings) ? await getCertificate(viewer, id) : null;
  const { comes, coordinator } = group.standing;
  const ground = { state: group.state, meetings: group.facts.meetings, comes };
  const goesOn = !whyNotBegin({ ...ground, oversees: coordinator || viewer.isAdmin });
  const networkId = goesOn ? await getNetworkOf(viewer, id) : null;
  const t = translator(locale, "groups", group.programme.format);
  const { done } = await askedFor(searchParams, "done");
  const theme = group.programme.themes.find(({ key }) => key === group.theme)?.label[locale];
  return (
    <Page
      locale={locale}
      width="wide"
      still
      back={{ href: href(locale, to.home()), label: t("back") }}
      eyebrow={group.programme.name[locale]}
      title={titleOf(locale, group)}
      lead={theme ? t("theme", { theme }) : undefined}
    >
      <Happened
        locale={locale}
        said={done === "cancelled" || done === "enough" || done === "mode" ? t(`done.${done}`) : null}
      />
      <GroupPath locale={locale} group={group} now={now} size="page" />
      <GroupNow locale={locale} group={group} now={now} />
      <Section title={t("cycle")}>
        <Cycle {...{ locale, group, now, briefs }} />
      </Section>
      <People locale={locale} group={group} people={people} />
      <div>
        <Disclosure summary={t("rules")}>
          <GroundRules locale={locale} format={group.programme.format} />
        </Disclosure>
      </div>
      {goesOn ? <NetworkCard locale={locale} groupId={id} networkId={networkId} /> : null}
      {certificate ? (
        <p>
          <a className="inline-block min-h-6" href={href(locale, to.certificate(id))}>
            {t("certificate.title")}
          </a>
        </p>
      ) : null}
    </Page>
  );
}

function titleOf(locale: Locale, group: GroupPlan): string {
  return listed(
    locale,
    group.seats.map(({ name }) => shortName(name)),
  );
}

/** Each stop of the path with what is known of it, then what is told onward and, for who guides, the notes. */
function Cycle({
  locale,
  group,
  now,
  briefs,
}: {
  locale: Locale;
  group: GroupPlan;
  now: Date;
  briefs: readonly BriefToWrite[];
}) {
  const [during, surveys] = foldsOf(group);
  return (
    <div className="[&>*+*]:-mt-px">
      <div>
        <ModeFold locale={locale} group={group} />
        <PreparationFold locale={locale} group={group} />
        <BriefFolds {...{ locale, briefs }} format={group.programme.format} groupId={group.id} />
      </div>
      {during.map((folds) => (
        <div key={folds[0]?.key}>
          <StepFolds {...{ locale, group, folds, now }} />
        </div>
      ))}
      <div>
        <EnoughFold locale={locale} group={group} now={now} />
        <StepFolds {...{ locale, group, folds: surveys, now }} />
        <AfterFolds locale={locale} group={group} />
      </div>
    </div>
  );
}
