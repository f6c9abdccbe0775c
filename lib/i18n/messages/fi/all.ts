import activity from "./activity.json";
import assignments from "./assignments.json";
import auth from "./auth.json";
import board from "./board.json";
import briefs from "./briefs.json";
import checks from "./checks.json";
import companies from "./companies.json";
import consents from "./consents.json";
import contacts from "./contacts.json";
import conveners from "./conveners.json";
import days from "./days.json";
import deadlines from "./deadlines.json";
import diary from "./diary.json";
import dispatches from "./dispatches.json";
import documents from "./documents.json";
import door from "./door.json";
import emails from "./emails.json";
import enrolments from "./enrolments.json";
import errors from "./errors.json";
import exports from "./exports.json";
import facilitation from "./facilitation.json";
import formation from "./formation.json";
import formats from "./formats.json";
import forming from "./forming.json";
import groups from "./groups.json";
import guiding from "./guiding.json";
import home from "./home.json";
import houses from "./houses.json";
import imports from "./imports.json";
import insights from "./insights.json";
import layout from "./layout.json";
import listings from "./listings.json";
import matching from "./matching.json";
import meetings from "./meetings.json";
import messages from "./messages.json";
import networks from "./networks.json";
import notes from "./notes.json";
import orders from "./orders.json";
import organisations from "./organisations.json";
import pages from "./pages.json";
import pairing from "./pairing.json";
import people from "./people.json";
import placed from "./placed.json";
import places from "./places.json";
import programmes from "./programmes.json";
import proposals from "./proposals.json";
import refusals from "./refusals.json";
import reports from "./reports.json";
import search from "./search.json";
import seeking from "./seeking.json";
import states from "./states.json";
import surveys from "./surveys.json";
import tasks from "./tasks.json";
import today from "./today.json";
import ui from "./ui.json";
import undo from "./undo.json";
import yearly from "./yearly.json";

export default {
  activity,
  assignments,
  auth,
  briefs,
  board,
  checks,
  companies,
  consents,
  contacts,
  conveners,
  days,
  deadlines,
  diary,
  dispatches,
  documents,
  door,
  emails,
  enrolments,
  errors,
  exports,
  facilitation,
  formats,
  formation,
  forming,
  groups,
  guiding,
  home,
  houses,
  imports,
  insights,
  layout,
  listings,
  matching,
  meetings,
  messages,
  networks,
  notes,
  orders,
  organisations,
  pages,
  pairing,
  placed,
  people,
  places,
  programmes,
  proposals,
  refusals,
  reports,
  search,
  seeking,
  states,
  surveys,
  tasks,
  today,
  ui,
  undo,
  yearly,
};
