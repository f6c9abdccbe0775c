// Loaded before a server of a journey (`--import`), whose programmes may then have these formats. No other server knows them.
import { addFormat } from "@/lib/formats/registry";
import { advisedVisits } from "./formats/advised-visits";
import { diaryVisits } from "./formats/diary-visits";
import { enoughCircle } from "./formats/enough-circle";
import { fullHouse } from "./formats/full-house";
import { listedCircle } from "./formats/listed-circle";
import { openDoors } from "./formats/open-doors";
import { orderedSeries } from "./formats/ordered-series";
import { orderedTalks } from "./formats/ordered-talks";
import { paperVisits } from "./formats/paper-visits";
import { readingCircle } from "./formats/reading-circle";
import { sentCircle } from "./formats/sent-circle";
import { talkingGroups } from "./formats/talking-groups";
import { trialRound } from "./formats/trial-round";

addFormat(readingCircle);
addFormat(openDoors);
addFormat(enoughCircle);
addFormat(fullHouse);
addFormat(advisedVisits);
addFormat(paperVisits);
addFormat(orderedTalks);
addFormat(talkingGroups);
addFormat(trialRound);
addFormat(sentCircle);
addFormat(orderedSeries);
addFormat(listedCircle);
addFormat(diaryVisits);
