// Loaded before a server of a journey (`--import`), whose programmes may then have these formats. No other server knows them.
import { addFormat } from "@/lib/formats/registry";
import { openDoors } from "./formats/open-doors";
import { orderedTalks } from "./formats/ordered-talks";
import { readingCircle } from "./formats/reading-circle";

addFormat(readingCircle);
addFormat(openDoors);
addFormat(orderedTalks);
