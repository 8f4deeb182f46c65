/**
 * Style of pictures: which of the two drawings is shown, and the colours that `svg.ts` names, for light and for dark.
 * Part of the page's style sheet.
 */
export const figureStyle = `.picture svg{display:block;width:100%;height:auto;font:12px/1.3 var(--sans,system-ui,sans-serif)}
.picture-narrow{display:none}
@media (max-width:36rem){.picture-wide{display:none}.picture-narrow{display:block}}
@media print{.picture-wide{display:block}.picture-narrow{display:none}}
@media screen and (prefers-color-scheme:dark){:root{--fig-ink:#e8eaed;--fig-soft:#a9b4bf;--fig-grid:#3a434c;--fig-paper:#14181c;
--fig-land:#2c3238;--fig-coast:#4a535c;--fig-sea:#191e23;--fig-accent:#f08a52;
--fig-1:#7fb2de;--fig-2:#f08a52;--fig-3:#55c2ab;--fig-4:#c49ad6;--fig-5:#e0b64a;--fig-6:#a8cdf0;--fig-7:#a9b4bf;
--fig-s1:#24384a;--fig-s2:#33577a;--fig-s3:#4a7fae;--fig-s4:#7fb2de;--fig-s5:#cfe6fa}}
`;
