import { figureStyle } from "./figures/style.js";
import { bookPrint } from "./style/print.js";
import { screen } from "./style/screen.js";

/** The style sheet of a published edition: for a screen, a phone, the dark, and paper. */
export const style = `${screen}${figureStyle}${bookPrint}`;
