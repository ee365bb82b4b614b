import { Fill } from '@/components/ui/fill'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { methodologyPath } from '@/lib/paths'
import { claimSentence, type SentenceMetric } from '@/lib/publish/claim-sentence'
import { ReportLine } from './attribution-line'
import { Day, keepTogether } from './day'
import { Figure } from './figure'
import { Stance } from './stance'

interface ClaimHeroProps {
  claim: Claim
  /** The register's entry of the metric; with it the number continues into a sentence. */
  metric?: SentenceMetric | null
  /** `c1` … `c4` where the claim's source has a colour on the page. */
  tone?: string
  /** Its heading: the page's own, or one below it where a page shows the claim for something else. */
  heading?: 'h1' | 'h2'
}

/** The head of a permalink. Read from the top it is one sentence: who said, hedge, number, of what, as of when. */
export function ClaimHero({ claim, metric = null, tone = 'c1', heading = 'h1' }: ClaimHeroProps) {
  const { speaker, follows } = claimSentence(claim, metric)
  return (
    <div className="hero">
      {follows ? <FigureHead claim={claim} speaker={speaker} follows={follows} tone={tone} heading={heading} /> : <StatementHead claim={claim} tone={tone} heading={heading} />}
      <p className="note"><ReportLine claim={claim} /> <BasisLine claim={claim} /></p>
    </div>
  )
}

type HeadProps = { claim: Claim; tone: string; heading: 'h1' | 'h2' }

function FigureHead({ claim, speaker, follows, tone, heading: Heading }: HeadProps & { speaker: string; follows: string }) {
  return (
    <>
      <p className="speaker">{speaker}</p>
      <Heading>
        <span className="vh">{claim.statement}</span>
        <span aria-hidden="true"><Figure quantity={claim.quantity!} tone={tone} size="big" retracted={claim.status === 'retracted'} /></span>
      </Heading>
      <p className="lede">{keepTogether(follows)}.</p>
    </>
  )
}

/** Where the number alone makes no sentence (shares, terms, positions, events), the statement is one, and names its speaker first. */
function StatementHead({ claim, tone, heading: Heading }: HeadProps) {
  return (
    <>
      <Heading className="hero__say">{claim.statement}</Heading>
      {claim.stance || claim.quantity
        ? (
            <div className="before-4">
              {claim.stance
                ? <Stance stance={claim.stance} quantity={claim.quantity?.asWritten}>{claim.actor?.name}</Stance>
                : <Figure quantity={claim.quantity!} tone={tone} retracted={claim.status === 'retracted'} />}
            </div>
          )
        : null}
      <AsOfLine claim={claim} />
    </>
  )
}

function AsOfLine({ claim }: { claim: Claim }) {
  if (!claim.asOf?.edtf) return null
  return <p className="lede"><Fill text={messages.attribution.asOf} parts={{ day: <Day clock={claim.asOf} /> }} /></p>
}

/** Says where the days come from when they are not simply printed. */
function BasisLine({ claim }: { claim: Claim }) {
  const words = messages.attribution
  const asOf = claim.asOf?.edtf ? claim.asOf.basis : null
  const published = claim.article.publishedOn?.edtf ? claim.article.publishedOn.basis : null
  const name = (basis: keyof typeof words.dayBasis) => <a className="basis" href={methodologyPath('clocks')}>{words.dayBasis[basis]}</a>
  if (published === null) return <>{words.noPublished}</>
  if (asOf === published) return asOf === 'stated' ? null : <Fill text={words.bothBasis} parts={{ basis: name(asOf) }} />
  return (
    <>
      {asOf && asOf !== 'stated' ? <><Fill text={words.asOfBasis} parts={{ basis: name(asOf) }} /> </> : null}
      {published !== 'stated' ? <Fill text={words.publishedBasis} parts={{ basis: name(published) }} /> : null}
    </>
  )
}
