import { describe, expect, it } from 'vitest'
import { detect } from '@/lib/detect/detect'

const published = '2024-04-14'
const read = (text: string) => detect(text, { publishedOn: published }).filter((find) => find.type !== 'date')
const brief = (text: string) => read(text).map(({ text: words, operator, low, best, high }) => [words, operator, low ?? best ?? high])
const dates = (text: string, publishedOn: string | null = published) => detect(text, { publishedOn }).filter((find) => find.type === 'date').map(({ text: words, edtf }) => [words, edtf])

describe('operators', () => {
  it.each([
    ['at least 40 people', 'at_least'], ['no fewer than 40 people', 'at_least'], ['a minimum of 40 people', 'at_least'], ['40 or more people', 'at_least'], ['40+ people', 'at_least'], ['40 people and counting', 'at_least'],
    ['more than 40 people', 'more_than'], ['over 40 people', 'more_than'], ['the toll topped 40', 'more_than'], ['upwards of 40 people', 'more_than'], ['exceeded 40 people', 'more_than'], ['well over 40 people', 'more_than'],
    ['nearly 40 people', 'less_than'], ['almost 40 people', 'less_than'], ['just under 40 people', 'less_than'], ['fewer than 40 people', 'less_than'], ['close to 40 people', 'less_than'],
    ['up to 40 people', 'at_most'], ['as many as 40 people', 'at_most'], ['no more than 40 people', 'at_most'], ['at most 40 people', 'at_most'], ['up to about 40 people', 'at_most'],
    ['about 40 people', 'about'], ['some 40 people', 'about'], ['roughly 40 people', 'about'], ['an estimated 40 people', 'about'], ['40-odd people', 'about'], ['40 people or so', 'about'], ['40 people', 'exactly'],
    ['between 40 and 50 people', 'between'], ['40 to 50 people', 'between'], ['40-50 people', 'between'], ['from 40 to 50 people', 'between'], ['dozens of people', 'vague'],
  ])('reads "%s" as %s', (text, operator) => {
    expect(read(`They say ${text} died.`).map((find) => find.operator)).toEqual([operator])
  })
})

describe('numbers', () => {
  it.each([
    ['33,729 people', 33729], ['1.5 million people', 1500000], ['1.5m people', 1500000], ['half a million people', 500000], ['a dozen people', 12], ['two dozen people', 24], ['twenty-three people', 23],
    ['one hundred and twelve people', 112], ['12 (twelve) people', 12], ['3.823 people', 3823], ['two and a half million people', 2500000], ['a pair of drones', 2], ['$4.2 billion', 4200000000], ['zero trucks', 0],
  ])('reads %s as %d', (text, value) => {
    expect(read(`There were ${text} there.`).map((find) => find.best)).toEqual([value])
  })

  it('tells durations, ratios and shares apart, with exact weeks in days', () => {
    expect(read('A six-week truce').map(({ type, low, unit }) => [type, low, unit])).toEqual([['duration', 42, 'days']])
    expect(read('It lasted more than 10 weeks.').map(({ type, low, unit }) => [type, low, unit])).toEqual([['duration', 10, 'weeks']])
    expect(read('a 10-to-1 exchange').map(({ type, best }) => [type, best])).toEqual([['ratio', 10]])
    expect(read('One in four clinics closed, 41% burned.').map(({ type, best, unit }) => [type, best, unit])).toEqual([['share', 0.25, 'share'], ['share', 41, 'percent']])
    expect(read('600 trucks a day').map(({ unit, per }) => [unit, per])).toEqual([['trucks', 'day']])
    expect(read('Of the dead, 24,686 out of 34,622 are named.').map(({ type, best, base }) => [type, best, base])).toEqual([['share', 24686, '34,622']])
  })

  it('reads a change from one number to another as two numbers', () => {
    expect(brief('Deliveries fell from 19 to 5 in a month.')).toEqual([['19', 'exactly', 19], ['5', 'exactly', 5]])
  })
})

describe('the head of what is counted', () => {
  it.each([
    ['The ministry recorded five ceasefire violations.', [['five', 'exactly', 5]]],
    ['It came a day after six school children were shot.', [['six', 'exactly', 6]]],
    ['They held 21 foreign diplomats.', [['21', 'exactly', 21]]],
    ['Guards fired six rounds in reply.', [['six', 'exactly', 6]]],
    ['The group said one rebel was killed.', [['one', 'exactly', 1]]],
    ['The captives were estimated to number between 350 and 700.', [['between 350 and 700', 'between', 350]]],
    ['The zone is 15km to 25km wide.', [['15km to 25', 'between', 15]]],
    ['A four- or five-day pause was on offer.', [['four- or five-day', 'between', 4]]],
    ['They had spent over eight months in cellars.', [['over eight months', 'more_than', 8]]],
    ['After over 15 months of war it ended.', [['over 15 months', 'more_than', 15]]],
    ['The aid will be spread over six weeks.', [['six weeks', 'exactly', 42]]],
    ['It ended the 50-year-old conflict.', [['50-year', 'about', 50]]],
    ['They freed 25 government forces detainees.', [['25', 'exactly', 25]]],
    ['Two were wounded and one abducted.', [['Two', 'exactly', 2], ['one', 'exactly', 1]]],
    ['It broke the 5-month-old ceasefire.', [['5-month', 'exactly', 5]]],
    ['They agreed on a swap of 115 for 115.', [['115 for 115', 'exactly', 115]]],
    ['It ended the more than year-long siege.', [['more than year-long', 'more_than', 1]]],
    ['The tunnel is 830 metres long.', [['830', 'exactly', 830]]],
    ['A four-to-five-day pause is planned.', [['four-to-five-day', 'between', 4]]],
    ['Forty people, at least, died.', [['Forty', 'at_least', 40]]],
    ['The toll crossed the 45,000 mark.', [['crossed the 45,000', 'more_than', 45000]]],
    ['A third of the homes and two-thirds of the schools fell; aid shrank by a third in May.', [['A third', 'exactly', 0.333333333333333], ['two-thirds', 'exactly', 0.666666666666667], ['a third', 'exactly', 0.333333333333333]]],
    ['They agreed to open three crossing points.', [['three', 'exactly', 3]]],
    ['The true toll may be closer to 5,000.', [['closer to 5,000', 'about', 5000]]],
    ['The largest swap in three years of war began.', [['three years', 'exactly', 3]]],
    ['The previous five-day truce ran out.', [['five-day', 'exactly', 5]]],
    ['Over 90 Dead; Millions Flee In Seven-Month Conflict Despite Truces', [['Over 90', 'more_than', 90], ['Millions', 'vague', undefined], ['Seven-Month', 'about', 7]]],
    ['Tens of thousands were killed and more than 14 million displaced.', [['Tens of thousands', 'vague', undefined], ['more than 14 million', 'more_than', 14e6]]],
    ['She spoke after the row between Dal and President Orm over 60 hostages.', [['60', 'exactly', 60]]],
  ])('reads "%s"', (text, found) => {
    expect(brief(text).map(([words, operator, value]) => [words, operator, operator === 'vague' ? undefined : value])).toEqual(found)
  })
})

describe('what is no claim', () => {
  it.each([
    'At 4:30 p.m. the two sides met in Room 12.', 'The commander, 61, has a 10-month-old son, Ariel, 4.', 'Resolution 2735 and Article 49 apply.', 'One of the mediators said no one was safe.', 'The 16th day of the first phase.',
    'A two-state solution is zero-sum.', 'The M-302, the F-16 and the AK-47.', 'Call +41 22 917 1234.', 'Channel 12 and Highway 60 and the G7.', 'They won 3-1.', '1. First point\n2. Second point', 'See note [3] on page 4.',
    'The hall opens between 3 and 7 p.m.', 'People as young as 16 went.', 'The months leading up to the 1994 truce.', 'Articles 2 and 3 were changed.', 'The camp lies 20 miles (32 km) off.', 'Within 24 hours there was calm.',
    'He lived through World War Two.', 'Several northern towns fell.', '2 min\nThe text.', 'It has 100’s of titles.', 'See http://news.example/a/0,,2114547,00.html now.', '(200 of 7,772 words)', 'As was said.3 Then came calm.',
    'They marched by the thousands.', 'A 747 cargo plane landed.', 'It failed for the second time in two weeks.', 'The latter two areas were shut.', '1 What now\nCalm.\n2 Who goes\nAll.\n3\nAll of it.', 'Three hours behind schedule they met.',
    'In a single strike it went.', 'Most left, while a third with some aboard stayed.', 'News ID: 114063', 'KPFT-FM 90.1 in Sorrin', 'Flights between the two cities began.', 'The 34-year-old father of two had fled.', 'She turned 80 in captivity.', 'Kfir, now 10 months, was held.', 'In week two of the truce phase three began.', 'It was zero hour.', 'Call 1-800-555-0199.',
    'He spent 22 years in a Dalish prison.', 'At half past two, at quarter to five.', 'The girl’s two brothers came.', 'The P5+1 met for a two-day session.', 'Kestel, some 40 km from the border, was calm.', 'Two U.N. sources said so.', '3 Responses', '3 min readSource','They carried .45 pistols.', '25.1 C in Sorrin.', '0\n125\nSigned at last.', 'The truce between the 2 armed groups.', 'She came with her two sisters.', 'Shares rose 2.1% and Brent fell to $68.', 'Paragraphs 2 to 5 of the Protocol.', 'Guns of 100 mm and a calibre of 152 mm.', 'The wall cut it in two.', 'Talks in the 4+2 format.', 'They were all from one family.',
    'Two officials said so.', 'He was killed two days later, 35 km north of Selm.', 'The Six-Day War is taught in 221 Harbour Street.',
  ])('finds no number in "%s"', (text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['7 October', '2023-10-07'], ['Oct. 7, 2023', '2023-10-07'], ['yesterday', '2024-04-13'], ['on Sunday', '2024-04-14'], ['on Friday', '2024-04-12'], ['late last month', '2024-03-21~/2024-03-31'], ['in November', '2023-11'],
    ['since mid-January', '2024-01-11~/2024-01-20~'], ['so far this year', '2024-01-01/2024-04-14'], ['March 10 or 11', '[2024-03-10,2024-03-11]'], ['13-14 April', '2024-04-13/2024-04-14'], ['three days ago', '2024-04-11'], ['in 2011', '2011'],
    ['last night', '2024-04-13'], ['2024-04-01', '2024-04-01'],
  ])('reads "%s" as %s', (text, edtf) => {
    expect(dates(`It happened ${text}.`).map(([, found]) => found)).toEqual([edtf])
  })

  it('gives no day to what needs an anchor or a day of publication', () => {
    expect(dates('On the 16th day of the truce.')).toEqual([])
    expect(dates('It happened yesterday and on 7 October, not in 2011.', null)).toEqual([['2011', '2011']])
  })
})

describe('the context of a number', () => {
  it('suggests metric, claimant and day from the words around', () => {
    const [find] = read('At least 500 people were killed in Gaza, according to the health ministry in the enclave.')
    expect(find).toMatchObject({ metric: 'killed-gaza', subject: 'killed', unit: 'persons', claimant: 'the health ministry in the enclave', asOf: published })
    expect(read('Hamas still holds 77 hostages, Israel said on Friday.')[0]).toMatchObject({ metric: 'hostages-remaining', claimant: 'Israel', asOf: '2024-04-12' })
  })

  it.each([
    ['US and Dalish officials said 40 people died.', 'US and Dalish officials'], ['President Ilan Orm on Thursday said 40 people died.', 'President Ilan Orm'], ['Quiet Rivers (QR) reported that 40 people died.', 'Quiet Rivers'],
    ['Tal Brenn, an army spokesman, has said 40 people died.', 'Tal Brenn'], ['“We buried 40 people,” said Mira Dal of the Red Crescent.', 'Mira Dal of the Red Crescent'], ['40 people died, according to an estimate by the health ministry in Dal.', 'the health ministry in Dal'],
    ['The U.N. rights office documented 40 deaths.', 'The U.N. rights office'], ['40 people died, the ministry said on Sunday.', 'the ministry'], ['The plan covers 40 people, with 30 families recorded there.', null], ['The raid claimed 40 lives.', null],
    ['The swap of 40 people was first announced in Sorrin.', null], ['40 people fled to neighbouring states.', null], ['As 40 drones took off, Dal announced it had answered the latest offer.', null], ['40 people died, according to preliminary data.', null],
  ])('names who says so in "%s"', (text, claimant) => {
    expect(read(text)[0]?.claimant).toBe(claimant)
  })

  it('suggests the metric of what is told, not of what is offered, and gives the part of a list what its whole has', () => {
    const metrics = (text: string) => read(text).map(({ metric }) => metric)
    expect(metrics('Hamas freed 12 hostages.')).toEqual(['hostages-released'])
    expect(metrics('Hamas would free 12 hostages under the proposal.')).toEqual([null])
    expect(metrics('Israel counts 64 hostages in Gaza that are still alive, including 11 men and three teenagers.')).toEqual(['hostages-remaining-alive', 'hostages-remaining-alive', 'hostages-remaining-alive'])
    expect(metrics('The plan of Israel brings a halt to the fighting for six weeks.')).toEqual(['truce-duration'])
    expect(metrics('In November Hamas released 48 of the roughly 130 captives.')).toEqual(['hostages-released-truce', null])
  })

  it('suggests no metric where the text is about another place', () => {
    expect(read('At least 500 people were killed in Dhal.')[0]).toMatchObject({ metric: null, subject: 'killed', claimant: null })
  })
})
