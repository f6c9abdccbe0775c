// Every form of the product, found in a browser and sent in the ways in which text gets lost elsewhere.
import { existsSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { everyForm } from "@/scripts/every-form";
import { test as base, expect, test } from "../support/browser";
import {
  type FoundForm,
  fillIn,
  findEveryForm,
  heldBy,
  labelOf,
  openForm,
  press,
} from "../support/every-form";
import { type Arrival, readers } from "../support/form-readers";
import { signIn } from "../support/sign-in";

test.describe.configure({ mode: "parallel" });

test.beforeEach(() => {
  const { title, project } = base.info();
  test.skip(project.name === "phone", "the forms are the same on a phone");
  test.skip(project.name === "no-js" && /a coordinator|an administrator/.test(title), "they have JavaScript");
  test.setTimeout(600_000);
});

test("A1–A4: every form of the product is found by this journey", async ({ browser }) => {
  test.skip(base.info().project.name !== "desktop", "once is enough");
  const found = new Set<string>();
  for (const reader of readers) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const { starts } = await reader.arrive(context);
    for (const { entry } of await findEveryForm(page, context.request, starts, 4)) found.add(labelOf(entry));
    await context.close();
  }
  const missing = everyForm()
    .filter((entry) => !found.has(labelOf(entry)) && !(entry.name in elsewhere))
    .map(labelOf);
  expect(missing).toEqual([]);
});

/** Forms that stand only where several others have been sent before: the journeys that come to them. */
const elsewhere = {
  submitAction: "03-survey",
  endFeedAction: "75-today",
  sayColumnsAction: "76-import",
  decideRowsAction: "76-import",
  startImportAction: "76-import",
  dropImportAction: "76-import",
  haveEnoughAction: "50-enough",
  decideSelectedAction: "78-bulk",
  removeFilterAction: "78-bulk",
  saveMessageAction: "77-messages",
  leaveOutAction: "77-messages",
  addAction: "77-messages",
  removeDraftAction: "77-messages",
  tryMessageAction: "77-messages",
  sendMessageAction: "77-messages",
  beginNetworkAction: "70-network",
  joinNetworkAction: "70-network",
  declineNetworkAction: "70-network",
  askIntoNetworkAction: "70-network",
  changeOwnLineAction: "70-network",
  goOnAction: "70-network",
  leaveNetworkAction: "70-network",
  endNetworkAction: "70-network",
  takeUpNetworkAction: "70-network",
  callDateAction: "70-network",
  moveDateAction: "70-network",
  callOffDateAction: "70-network",
  replyToDateAction: "70-network",
  endorseAction: "69-consent",
  takeBackConsentAction: "69-consent",
  askSupervisorAction: "69-consent",
  standOnListAction: "70-list",
  leaveListAction: "70-list",
  leaveEmployerAction: "70-list",
  answerListedAction: "70-list",
  writeDiaryAction: "71-diary",
  nameHouseContactAction: "70-list",
  endHouseContactAction: "70-list",
  tickTalkAction: "71-diary",
  nameColleagueAction: "72-modes",
  removeColleagueAction: "72-modes",
  cancelDayAction: "72-days",
  restoreDayAction: "72-days",
  takeOverDayAction: "72-days",
  startProgrammeAction: "20-whole-cycle",
  closeProgrammeAction: "20-whole-cycle",
  acceptWeightsAction: "24-workbench",
  stepAction: "24-workbench",
  removeAction: "24-workbench",
  confirmAddressAction: "30-handing-over",
  stepDownAction: "30-handing-over",
  restoreAction: "30-handing-over",
  removeWalkInAction: "30-handing-over",

  proposeCheckedAction: "32-undo-proposals",
  undoDispatchAction: "32-undo-proposals",
  leaveDispatchAction: "15-pairing",
  answerInNameAction: "11-feedback",
  reopenMeetingAction: "10-run-sheet",
  handOverNotesAction: "40-writing-has-readers",
  takeBackNoteAction: "40-writing-has-readers",
  letGuidesReadAction: "40-writing-has-readers",
  saveDocumentAction: "47-documents",
  approveDocumentAction: "47-documents",
  askForChangeAction: "47-documents",
  takeBackDocumentAction: "47-documents",
  checkInAction: "66-door",
  takeInAction: "66-door",
  giveTableAction: "66-door",
  arriveAction: "66-door",
  freeMeetingAction: "63-peer-mentoring",
  takeBackFreeAction: "63-peer-mentoring",
  chooseSizeAction: "68-day-whole",
  planRoundsAction: "68-day-whole",
  publishRoundAction: "68-day-whole",
  swapSeatsAction: "68-day-whole",
  closeTableAction: "68-day-whole",
  startRoundAction: "68-day-whole",
  stopRoundAction: "68-day-whole",
  seatArrivalsAction: "68-day-whole",
  keepTableAction: "68-day-whole",
  lookAtAction: "67-search-and-contacts",
  lookAwayAction: "67-search-and-contacts",
  meetAction: "67-search-and-contacts",
  unmeetAction: "67-search-and-contacts",
  raiseHandAction: "67-search-and-contacts",
  lowerHandAction: "67-search-and-contacts",
  pairTheRestAction: "67-search-and-contacts",
  typeSlipAction: "67-search-and-contacts",
  wishContactsAction: "67-search-and-contacts",
  changeModeAction: "72-modes",
  decideShortAction: "62-enough-say-yes",
  askInAction: "62-enough-say-yes",
  askToUniteAction: "62-enough-say-yes",
  takeBackAskingAction: "62-enough-say-yes",
  answerAdmissionAction: "62-enough-say-yes",
  answerCheckAction: "63-peer-mentoring",
  tickCheckAction: "63-peer-mentoring",
  changeDatesAction: "63-peer-mentoring",
  pressPlacedAction: "73-placed",
  draftPlacesAction: "73-placed",
  pressFormationAction: "61-forming-groups",
  draftFormationAction: "61-forming-groups",
  sayGuidingAction: "61-forming-groups",
  noteGuidingAction: "61-forming-groups",
  previewRhythmAction: "59-meeting-series",
  proposeRhythmAction: "59-meeting-series",
  answerRhythmsAction: "59-meeting-series",
  removeRhythmAction: "59-meeting-series",
  chooseRhythmAction: "59-meeting-series",
  decideFewAction: "59-meeting-series",
  chooseStandInAction: "60-meeting-series-whole",
  nameStandInAction: "60-meeting-series-whole",
  endStandInAction: "60-meeting-series-whole",
  nameForRoleAction: "56-roles",
  endRoleAction: "56-roles",
  strikeSentenceAction: "54-papers",
  putBackSentenceAction: "54-papers",
  markReadAction: "54-papers",
  sendCorrectionsAction: "73-corrected-report",
  correctSentenceAction: "54-papers",
  answerCorrectionAction: "54-papers",
  publishDocumentAction: "54-papers",
  reopenDocumentAction: "54-papers",
  signUpAction: "57-places",
  takeFreedAction: "57-places",
  giveUpAction: "57-places",
  confirmPlaceAction: "57-places",
  sendColleagueAction: "57-places",
  bringColleaguesAction: "57-places",
  changeRoomAction: "57-places",
  chooseTimesAction: "58-round",
  keepMeetingAction: "58-round",
  sayHostAwayAction: "58-round",
  makeOfferAction: "57-orders",
  writeOfferAction: "57-orders",
  sendOfferAction: "57-orders",
  rewriteOfferAction: "57-orders",
  dropOfferAction: "57-orders",
  markInvoicedAction: "57-orders",
  changePricesAction: "57-orders",
  acceptOfferAction: "57-orders",
  suggestChangeAction: "57-orders",
  renewLinkAction: "57-orders",
  endLinkAction: "57-orders",
  limitCompanyAction: "57-orders",
  takePartAction: "57-orders",
  askByLinkAction: "57-orders",
  joinByLinkAction: "57-orders",
  writeBriefAction: "57-orders",
} as Record<string, string>;

test("A1: each form that only stands after others is sent by the journey that comes to it", () => {
  for (const [name, journey] of Object.entries(elsewhere)) {
    expect(everyForm().map((entry) => entry.name)).toContain(name);
    expect(existsSync(`tests/e2e/${journey}.spec.ts`), journey).toBe(true);
  }
});

for (const reader of readers.filter(({ isShared }) => !isShared)) {
  test(`A1: Back after sending shows ${reader.name} what is saved, and twice is once`, {
    tag: "@nojs",
  }, async ({ page, context }) => {
    const arrival = await reader.arrive(context);
    const forms = await findEveryForm(page, context.request, arrival.starts, 1);
    const wrong: string[] = [];
    let sent = 0;
    for (const found of forms.sort((a, b) => Number(ending.test(a.path)) - Number(ending.test(b.path)))) {
      if (found.entry.fromAnybody || /signOut|forget|linkAction/.test(found.entry.name)) continue;
      const told = await sendTwiceAndBack(page, found);
      if (told === null) continue;
      sent += 1;
      wrong.push(...told.map((what) => `${labelOf(found.entry)} at ${found.path}: ${what}`));
    }
    expect(wrong).toEqual([]);
    // Others have no form that takes what is filled in at random.
    if (/^a (contact|facilitator|coordinator)$/.test(reader.name)) expect(sent).toBeGreaterThan(0);
  });
}

for (const reader of readers) {
  test(`A2, A3, A4: what ${reader.name} types stays, whatever happens to the sending`, {
    tag: "@nojs",
  }, async ({ page, context }) => {
    const arrival = await reader.arrive(context);
    const forms = await findEveryForm(page, context.request, arrival.starts, 1);
    expect(forms.length).toBeGreaterThan(0);
    const hasScript = base.info().project.use.javaScriptEnabled !== false;
    const wrong: string[] = [];
    for (const found of forms) {
      const told = await (hasScript ? withScript : withoutScript)(page, context, found, arrival);
      wrong.push(...told.map((what) => `${labelOf(found.entry)} at ${found.path}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
}

/** Moves that end something come last. */
const ending = /removal|withdrawal|cancellation|deletion|dissolution|refusal|agreement|attendance|matching/;

/** Presses twice at once, then goes back: null where the form is gone, was not taken, or nothing came of it. */
async function sendTwiceAndBack(page: Page, found: FoundForm): Promise<string[] | null> {
  const form = await openForm(page, found);
  if ((await form.count()) === 0) return null;
  const key = await form
    .locator('input[name="formKey"]')
    .inputValue({ timeout: 1000 })
    .catch(() => null);
  await fillIn(form, "Toisin");
  const before = await originOf(page);
  await form.evaluate((element) => {
    const form = element as HTMLFormElement;
    const button = [...form.elements].find(
      (each): each is HTMLButtonElement =>
        each instanceof HTMLButtonElement && each.type === "submit" && each.name !== "switchTo",
    );
    form.requestSubmit(button);
    form.requestSubmit(button);
  });
  const alerts = () =>
    page
      .locator('form [role="alert"], [data-part="why"]')
      .count()
      .catch(() => 0);
  await expect.poll(async () => (await originOf(page)) !== before || (await alerts()) > 0).toBe(true);
  await page.waitForLoadState();
  if ((await originOf(page)) === before || (await alerts()) > 0) return null;
  const wrong: string[] = [];
  await page.goBack();
  await page.waitForLoadState();
  const back = page.locator('form:has(> input[name="formKey"])').locator('> input[name="formKey"]');
  // On a busy machine the page that one comes back to is loaded anew while it is read.
  const keys: string[] = [];
  await expect(async () => {
    const read = await back.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    keys.splice(0, keys.length, ...read);
  }).toPass();
  if (key && keys.includes(key)) wrong.push("Back brings a form whose key has been used");
  return wrong;
}

/** When the document that is shown began; while one is on its way to the next, what comes then. */
async function originOf(page: Page): Promise<number> {
  const origin = () => page.evaluate(() => performance.timeOrigin);
  return origin().catch(async () => {
    await page.waitForLoadState();
    return origin();
  });
}

/** Offline at the press, the session ended, somebody else signed in, another language: one after the other, on one page. */
async function withScript(
  page: Page,
  context: BrowserContext,
  found: FoundForm,
  { enter, leave }: Arrival,
): Promise<string[]> {
  const wrong: string[] = [];
  const form = await openForm(page, found);
  // Another journey has used it up meanwhile.
  if ((await form.count()) === 0) return wrong;
  const shownTo = await form.locator('input[name="shownTo"]').inputValue();
  const typed = await fillIn(form, "Kirjoitettu");
  const check = async (what: string, says: RegExp) => {
    // In the form, or beside the button in the list that the form is of.
    await expect(page.locator("main").getByText(says))
      .toBeVisible()
      .catch(() => wrong.push(`${what}: is not told`));
    const held = await heldBy(form);
    if (held !== typed) wrong.push(`${what}: held ${typed}, holds ${held}`);
  };

  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
  );
  await press(form);
  await check("offline", /Yhteys katkesi/);
  await page.unroute("**/*");

  if (shownTo && !found.entry.fromAnybody) {
    await leave();
    await press(form);
    await check("session ended", /Kirjautumisenne on päättynyt/);
    await signIn(context, somebodyElse);
    await press(form);
    await check("somebody else", /kirjautuneena joku muu/);
    await context.clearCookies({ name: "session" });
    await enter();
  }
  if (found.controls.some(isText)) {
    await page.locator('a[hreflang="sv"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    await page.evaluate(unfold);
    await expect
      .poll(() => heldBy(form), { timeout: 15_000 })
      .toBe(typed)
      .catch(async () => wrong.push(`language: held ${typed}, holds ${await heldBy(form)}`));
  }
  return wrong;
}

/** The same without JavaScript: what could not be sent waits for the one who typed it. */
async function withoutScript(
  page: Page,
  context: BrowserContext,
  found: FoundForm,
  { enter, leave }: Arrival,
): Promise<string[]> {
  const wrong: string[] = [];
  const first = await openForm(page, found);
  if ((await first.count()) === 0) return wrong;
  const isOwn =
    (await first.locator('input[name="shownTo"]').inputValue()) !== "" && !found.entry.fromAnybody;
  const ways = [
    ...(isOwn ? (["session ended", "somebody else"] as const) : []),
    ...(found.controls.some(isText) ? (["language"] as const) : []),
  ];
  for (const way of ways) {
    const form = await openForm(page, found);
    const typed = await fillIn(form, "Kirjoitettu");
    if (way === "language") {
      await form.locator('button[name="switchTo"][value="sv"]').click();
      await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    } else {
      await leave();
      if (way === "somebody else") await signIn(context, somebodyElse);
      await press(form);
      await page.waitForURL(/\/sign-in\?/);
      await context.clearCookies({ name: "session" });
      await enter();
      // Another journey has used it up meanwhile.
      if ((await (await openForm(page, found)).count()) === 0) break;
    }
    const held = await heldBy(form);
    if (held !== typed) wrong.push(`${way}: held ${typed}, holds ${held}`);
    await context.clearCookies({ name: "kept" });
  }
  return wrong;
}

const isText = ({ kind, name }: { kind: string; name: string }) =>
  name !== "homepage" && !/^(hidden|submit|file|radio|checkbox|select)$/.test(kind);

/** Somebody who has nothing to do with the forms. */
const somebodyElse = "demo-fasilitaattori-2@kylassa.example";

const unfold = () => {
  for (const each of document.querySelectorAll("details")) each.open = true;
};
