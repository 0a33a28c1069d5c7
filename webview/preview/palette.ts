/** The colours of diagrams, from those of the editor's theme: text in a node can be read whatever the theme. Knows no page. */
import { isDark, mix, readableOn, toHex, type Colour } from './colour.ts';

/** What is read of a theme. */
export interface ThemeColours {
  readonly background: Colour;
  readonly foreground: Colour;
  readonly accent: Colour;
  /** High contrast: no tints, strong lines. */
  readonly strong: boolean;
}

/** Variables of Mermaid's theme `base`. */
export type MermaidColours = Readonly<Record<string, string | boolean>>;

const RED: Colour = [229, 57, 53];
/** Hues for what a diagram tells apart: slices, sections, branches. */
const HUES: readonly Colour[] = [
  [66, 133, 244],
  [52, 168, 83],
  [251, 140, 0],
  [171, 71, 188],
  [0, 172, 193],
  [229, 57, 53],
  [124, 179, 66],
  [141, 110, 99],
  [92, 107, 192],
  [236, 64, 122],
  [0, 137, 123],
  [192, 158, 0],
];

/** The colours of a diagram under a theme. */
export function mermaidColours({ background, foreground, accent, strong }: ThemeColours): MermaidColours {
  const text = readableOn(background, foreground);
  const node = strong ? background : mix(background, accent, 0.14);
  const nodeText = readableOn(node, text);
  const group = strong ? background : mix(background, text, 0.04);
  const line = strong ? text : mix(background, text, 0.62);
  const border = strong ? text : mix(background, accent, 0.7);
  const crit = mix(background, RED, strong ? 0.3 : 0.2);
  const note = strong ? background : mix(background, [240, 190, 60], 0.2);
  const [h, nodeH, textH, groupH, lineH, borderH, noteH] = [background, node, text, group, line, border, note].map(toHex) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const nodeTextH = toHex(nodeText);
  const [critH, critBorderH] = [toHex(crit), toHex(mix(background, RED, 0.8))];
  const noteText = toHex(readableOn(note, text));
  return {
    darkMode: isDark(background),
    background: h,
    primaryColor: nodeH,
    primaryTextColor: nodeTextH,
    primaryBorderColor: borderH,
    secondaryColor: groupH,
    secondaryTextColor: textH,
    secondaryBorderColor: borderH,
    tertiaryColor: groupH,
    tertiaryTextColor: textH,
    tertiaryBorderColor: lineH,
    lineColor: lineH,
    textColor: textH,
    titleColor: textH,
    mainBkg: nodeH,
    nodeBorder: borderH,
    nodeTextColor: nodeTextH,
    clusterBkg: groupH,
    clusterBorder: lineH,
    defaultLinkColor: lineH,
    edgeLabelBackground: h,
    actorBkg: nodeH,
    actorBorder: borderH,
    actorTextColor: nodeTextH,
    actorLineColor: lineH,
    signalColor: lineH,
    signalTextColor: textH,
    labelBoxBkgColor: nodeH,
    labelBoxBorderColor: borderH,
    labelTextColor: nodeTextH,
    loopTextColor: textH,
    activationBkgColor: groupH,
    activationBorderColor: lineH,
    sequenceNumberColor: toHex(readableOn(line, background)),
    noteBkgColor: noteH,
    noteTextColor: noteText,
    noteBorderColor: lineH,
    labelColor: textH,
    altBackground: groupH,
    transitionColor: lineH,
    transitionLabelColor: textH,
    stateLabelColor: nodeTextH,
    stateBkg: nodeH,
    labelBackgroundColor: h,
    compositeBackground: h,
    compositeTitleBackground: groupH,
    compositeBorder: lineH,
    specialStateColor: lineH,
    innerEndBackground: lineH,
    classText: nodeTextH,
    attributeBackgroundColorOdd: h,
    attributeBackgroundColorEven: groupH,
    rowOdd: h,
    rowEven: groupH,
    relationColor: lineH,
    relationLabelBackground: h,
    relationLabelColor: textH,
    personBkg: nodeH,
    personBorder: borderH,
    archEdgeColor: lineH,
    archEdgeArrowColor: lineH,
    archGroupBorderColor: lineH,
    sectionBkgColor: groupH,
    altSectionBkgColor: h,
    sectionBkgColor2: groupH,
    taskBkgColor: nodeH,
    taskBorderColor: borderH,
    taskTextColor: nodeTextH,
    taskTextLightColor: nodeTextH,
    taskTextDarkColor: nodeTextH,
    taskTextOutsideColor: textH,
    taskTextClickableColor: nodeTextH,
    activeTaskBkgColor: nodeH,
    activeTaskBorderColor: borderH,
    critBkgColor: critH,
    critBorderColor: critBorderH,
    doneTaskBkgColor: groupH,
    doneTaskBorderColor: lineH,
    gridColor: toHex(mix(background, text, strong ? 0.6 : 0.2)),
    todayLineColor: borderH,
    excludeBkgColor: groupH,
    ...scale(background, text, strong),
    pieTitleTextColor: textH,
    pieSectionTextColor: textH,
    pieLegendTextColor: textH,
    pieStrokeColor: h,
    pieOuterStrokeColor: lineH,
    pieOpacity: '1',
    quadrant1Fill: groupH,
    quadrant2Fill: h,
    quadrant3Fill: groupH,
    quadrant4Fill: h,
    quadrant1TextFill: textH,
    quadrant2TextFill: textH,
    quadrant3TextFill: textH,
    quadrant4TextFill: textH,
    quadrantPointFill: borderH,
    quadrantPointTextFill: textH,
    quadrantXAxisTextFill: textH,
    quadrantYAxisTextFill: textH,
    quadrantInternalBorderStrokeFill: lineH,
    quadrantExternalBorderStrokeFill: lineH,
    quadrantTitleFill: textH,
    commitLabelColor: textH,
    commitLabelBackground: groupH,
    tagLabelColor: nodeTextH,
    tagLabelBackground: nodeH,
    tagLabelBorder: borderH,
  };
}

/** Tints of the hues, each with text that can be read on it. */
function scale(background: Colour, text: Colour, strong: boolean): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [index, hue] of HUES.entries()) {
    const fill = strong ? mix(background, hue, 0.35) : mix(background, hue, 0.3);
    const label = toHex(readableOn(fill, text));
    Object.assign(variables, {
      [`cScale${index}`]: toHex(fill),
      [`cScaleLabel${index}`]: label,
      [`cScalePeer${index}`]: toHex(hue),
      [`cScaleInv${index}`]: toHex(hue),
      [`pie${index + 1}`]: toHex(fill),
      [`fillType${index}`]: toHex(fill),
    });
    if (index < 8)
      Object.assign(variables, {
        [`git${index}`]: toHex(mix(background, hue, 0.7)),
        [`gitBranchLabel${index}`]: toHex(readableOn(mix(background, hue, 0.7), text)),
      });
  }
  return variables;
}
