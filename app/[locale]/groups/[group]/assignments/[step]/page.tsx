import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AssignmentSides } from "@/components/assignments/assignment-sides";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { CameBack } from "@/components/ui/came-back";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { getColleagues } from "@/lib/assignments/colleague-queries";
import { type Assignment, readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";
import { letGuidesReadAction } from "./actions";
import { AllAnswers } from "./all-answers";
import { HostColleagues } from "./colleagues";
import { HostList } from "./host-list";
import { OwnAnswer } from "./own-answer";

type Params = { locale: Locale; group: string; step: string };
type Props = { params: Promise<Params>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  const { template, format } = await find(group, step);
  return pageTitle(
    locale,
    translator(locale, "assignments", format)("title", { name: template.title[locale] }),
  );
}

/** The assignment between the visits: each side writes unseen, and when all are in all are read. */
export default async function AssignmentPage({ params, searchParams }: Props) {
  const { locale, group, step } = await params;
  const assignment = await find(group, step);
  const { template, revealed, phase, dueOn, ofHost } = assignment;
  const colleagues = ofHost
    ? await getColleagues(await signedInViewer(to.assignment(group, step)), group, step, new Date())
    : null;
  const t = translator(locale, "assignments", assignment.format);
  const seats = assignment.sides.length;
  const readable = assignment.sides.filter(({ answers }) => answers);
  return (
    <Page
      locale={locale}
      width={revealed && !ofHost ? "wide" : "text"}
      title={template.title[locale]}
      eyebrow={t("eyebrow", { minutes: template.minutes })}
      lead={template.intro[locale]}
      back={{ href: href(locale, to.group(group)), label: t("back", { seats }) }}
    >
      <Done locale={locale} assignment={assignment} done={(await askedFor(searchParams, "done")).done} />
      {phase === "locked" && !ofHost ? (
        <Notice locale={locale} tone="info" title={t("locked.title")}>
          {t("locked.body")}
        </Notice>
      ) : null}
      {phase === "over" && !revealed && !ofHost ? (
        <Notice locale={locale} tone="info" title={t("over.title")}>
          {t("over.body")}
        </Notice>
      ) : null}
      {assignment.sides.some(({ mayWrite }) => mayWrite) ? null : (
        <CameBack locale={locale} fields={template.prompts.map(({ key }) => promptField(key))} />
      )}
      <div className="stack">
        <AssignmentSides locale={locale} assignment={assignment} />
        {phase === "open" && !revealed && dueOn ? (
          <p>{sayDeadline(locale, "handIn", { day: dueOn, now: new Date(), zone: assignment.timeZone })}</p>
        ) : null}
      </div>
      <NewGuides locale={locale} assignment={assignment} step={step} />
      {phase === "open" && !revealed && !ofHost ? <WhoReads locale={locale} assignment={assignment} /> : null}
      {ofHost ? (
        <>
          <HostList {...{ locale, assignment, step }} />
          {colleagues ? <HostColleagues {...{ locale, assignment, step, colleagues }} /> : null}
        </>
      ) : revealed && readable.length > 0 ? (
        <AllAnswers locale={locale} assignment={{ ...assignment, sides: readable }} step={step} />
      ) : (
        assignment.sides
          .filter(({ own }) => own)
          .map((side) => (
            <OwnAnswer key={side.seat} locale={locale} assignment={assignment} side={side} step={step} />
          ))
      )}
    </Page>
  );
}

async function find(group: string, step: string): Promise<Assignment> {
  const viewer = await signedInViewer(to.assignment(group, step));
  const assignment = isId(group) ? await readSubmissions(viewer, group, step, new Date()) : null;
  return assignment ?? notFound();
}

/** For an association: who facilitates now and did not when it handed in. For them: what they do not read, and why. */
function NewGuides({ locale, assignment, step }: { locale: Locale; assignment: Assignment; step: string }) {
  const t = translator(locale, "assignments", assignment.format);
  const { newGuides, standing, revealed, sides, groupId } = assignment;
  if (newGuides) {
    return (
      <Notice locale={locale} tone="confidential" title={t("newGuide.title")}>
        <p>{t("newGuide.body", { names: listed(locale, newGuides.names) })}</p>
        <ActionButton
          action={letGuidesReadAction}
          texts={formTexts(locale)}
          hidden={{ groupId, step, seat: newGuides.seat }}
          formKey={randomUUID()}
          label={t("newGuide.let")}
        />
      </Notice>
    );
  }
  const unread = revealed && standing.facilitator && sides.some(({ answers }) => !answers);
  return unread ? (
    <Notice locale={locale} tone="info">
      {t("newGuide.unread")}
    </Notice>
  ) : null;
}

/** Who will read the answers and when, told to those who write and to those who wait. */
function WhoReads({ locale, assignment }: { locale: Locale; assignment: Assignment }) {
  const t = translator(locale, "assignments", assignment.format);
  const { standing } = assignment;
  const seats = assignment.sides.length;
  if (standing.seats.length > 0) {
    return (
      <Notice locale={locale} tone="confidential" title={t("sealed.title")}>
        {t("sealed.body", { seats })}
      </Notice>
    );
  }
  return (
    <Notice locale={locale} tone="confidential">
      {standing.facilitator ? t("facilitator", { seats }) : t("coordinator", { seats })}
    </Notice>
  );
}

function Done({ locale, assignment, done }: { locale: Locale; assignment: Assignment; done?: string }) {
  const t = translator(locale, "assignments", assignment.format);
  const seats = assignment.sides.length;
  const missing = assignment.sides.flatMap(({ own, name, handedInAt }) => (own || handedInAt ? [] : name));
  const said = wordsFor(
    {
      draft: t("done.draft"),
      "handed-in": assignment.ofHost
        ? t("host.done")
        : assignment.revealed
          ? t("done.revealed", { seats })
          : t("done.handedIn", { other: listed(locale, missing), others: missing.length }),
      "taken-back": t("done.takenBack"),
      "let-read": t("done.letRead"),
      "colleague-told": t("colleagues.done.told"),
      "colleague-named": t("colleagues.done.named"),
      "colleague-removed": t("colleagues.done.removed"),
    },
    done,
  );
  return <Happened locale={locale} said={said} />;
}
