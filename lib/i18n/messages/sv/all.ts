import layout from "./layout.json";
import ui from "./ui.json";

export default { layout, ui };
