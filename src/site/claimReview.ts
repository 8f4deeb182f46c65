import type { Verdict } from "../checks/result.js";
import { checkedOn } from "../edition/published.js";
import type { ClaimReport } from "../edition/report.js";
import { messageText } from "../words/message.js";
import { evidenceFile, titleIn, type View } from "./site.js";

/** Ratings from 1 (the record says otherwise) to 3 (it says the same); none where it does not say. */
const rating: Partial<Record<Verdict, number>> = { holds: 3, differs: 2, fails: 1 };

/**
 * A claim as schema.org's ClaimReview. A claim that is undecided or cannot be read has a rating in words alone:
 * there is no number for what is not known. Address and author stand in it where the settings give them.
 */
export function claimReview(view: View, claim: ClaimReport): unknown {
  const { report } = view.site;
  const settings = report.edition?.settings;
  const url = settings?.url ? new URL(evidenceFile(claim.id), folder(settings.url)).href : undefined;
  const author = (settings?.authors ?? []).map((name) => ({ "@type": "Organization", name }));
  const value = rating[claim.verdict];
  const words = view.words.verdictLine(claim.verdict, claim.claim.disputed);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    ...(url ? { "@id": url, url } : {}),
    inLanguage: claim.claim.language,
    datePublished: checkedOn(report),
    claimReviewed: claim.claim.words,
    reviewBody: claim.results.map((r) => messageText(r, view.language)).join(" "),
    author:
      author.length > 0 ? author : [{ "@type": "Organization", name: titleIn(view.site, view.language) }],
    itemReviewed: {
      "@type": "Claim",
      ...(author.length > 0 ? { author } : {}),
      appearance: {
        "@type": "CreativeWork",
        name: `${titleIn(view.site, view.language)}: ${claim.chapter.title}`,
        ...(settings?.asOf ? { datePublished: settings.asOf } : {}),
      },
    },
    reviewRating: {
      "@type": "Rating",
      alternateName: words,
      ...(value === undefined ? {} : { ratingValue: value, bestRating: 3, worstRating: 1 }),
    },
    isBasedOn: [...new Set(claim.results.flatMap((r) => r.sources.map((s) => s.citation)))],
  };
}

/** An address as a folder, so that files stand in it. */
export const folder = (url: string): string => (url.endsWith("/") ? url : `${url}/`);
