// Owns the English nouns of what is counted, and the units of time, money and distance.
import type { Lexicon } from './lexicon'

export const units: Lexicon['units'] = {
  percent: ['%', 'percent', 'per cent', 'pc', 'percentage points', 'percentage point', 'per-cent', 'pct', '٪', '％'],
  currencies: {
    $: 'dollars', '£': 'pounds', '€': 'euros', '¥': 'yen', '₪': 'shekels', '₴': 'hryvnias', '₽': 'roubles', '₹': 'rupees', usd: 'dollars', eur: 'euros', gbp: 'pounds',
    dollars: 'dollars', dollar: 'dollars', euros: 'euros', pounds: 'pounds', shekels: 'shekels', rubles: 'roubles', roubles: 'roubles', hryvnias: 'hryvnias', rupees: 'rupees',
  },
  time: {
    second: { unit: 'seconds', times: 1 }, seconds: { unit: 'seconds', times: 1 },
    minute: { unit: 'minutes', times: 1 }, minutes: { unit: 'minutes', times: 1 }, min: { unit: 'minutes', times: 1 }, mins: { unit: 'minutes', times: 1 },
    hour: { unit: 'hours', times: 1 }, hours: { unit: 'hours', times: 1 }, hrs: { unit: 'hours', times: 1 }, hr: { unit: 'hours', times: 1 },
    day: { unit: 'days', times: 1 }, days: { unit: 'days', times: 1 }, nights: { unit: 'days', times: 1 },
    week: { unit: 'weeks', times: 1 }, weeks: { unit: 'weeks', times: 1 }, fortnight: { unit: 'weeks', times: 2 },
    month: { unit: 'months', times: 1 }, months: { unit: 'months', times: 1 },
    year: { unit: 'years', times: 1 }, years: { unit: 'years', times: 1 }, decade: { unit: 'years', times: 10 }, decades: { unit: 'years', times: 10 },
  },
  measures: {
    km: 'kilometres', kms: 'kilometres', kilometre: 'kilometres', kilometres: 'kilometres', kilometer: 'kilometres', kilometers: 'kilometres', metre: 'metres', metres: 'metres',
    meter: 'metres', meters: 'metres', mile: 'miles', miles: 'miles', litres: 'litres', liters: 'litres', litre: 'litres', liter: 'litres', tons: 'tonnes', tonnes: 'tonnes', ton: 'tonnes', tonne: 'tonnes',
    kg: 'kilograms', kilograms: 'kilograms', kilos: 'kilograms', kilogram: 'kilograms', feet: 'feet', yards: 'yards', hectares: 'hectares', acres: 'acres',
  },
  nouns: {
    persons: [
      'people', 'persons', 'person', 'civilian', 'civilians', 'child', 'children', 'woman', 'women', 'man', 'men', 'girl', 'girls', 'boy', 'boys', 'hostage', 'hostages', 'captive', 'captives',
      'prisoner', 'prisoners', 'detainee', 'detainees', 'inmates', 'inmate', 'soldier', 'soldiers', 'troop', 'troops', 'fighter', 'fighters', 'militant', 'militants', 'combatants', 'combatant',
      'refugee', 'refugees', 'migrants', 'palestinians', 'palestinian', 'israelis', 'israeli', 'lebanese', 'ukrainians', 'ukrainian', 'russians', 'russian', 'sudanese', 'syrians', 'syrian', 'gazans', 'armenians', 'yemenis',
      'azerbaijanis', 'congolese', 'ethiopians', 'thais', 'thai', 'americans', 'american', 'iranians', 'foreigners', 'nationals', 'citizens', 'citizen', 'residents', 'resident', 'victims', 'victim', 'deaths',
      'death', 'fatalities', 'fatality', 'dead', 'casualties', 'injuries', 'injured', 'wounded', 'martyrs', 'servicemen', 'servicemembers', 'personnel', 'reservists', 'peacekeepers', 'peacekeeper', 'monitors', 'policemen',
      'police', 'officers', 'officer', 'journalists', 'journalist', 'medics', 'paramedics', 'doctors', 'workers', 'worker', 'staff', 'families', 'family', 'households', 'minors', 'babies', 'infants',
      'newborns', 'toddlers', 'teenagers', 'teenager', 'adults', 'pupils', 'students', 'patients', 'patient', 'members', 'terrorists', 'rebels', 'gunmen', 'attackers', 'suspects', 'lives', 'life', 'survivors', 'survivor',
      'settlers', 'displaced', 'evacuees', 'pilots', 'sailors', 'crew', 'passengers', 'males', 'females', 'brothers', 'sisters', 'abductees', 'pows', 'mercenaries', 'guards', 'recruits', 'conscripts', 'arrests', 'militiamen',
      'commanders', 'commander', 'operatives', 'operative', 'militia', 'insurgents', 'souls', 'villagers', 'demonstrators', 'protesters', 'elderly', 'relatives', 'siblings', 'youths', 'farmers', 'observers', 'paramilitaries', 'serviceman', 'rescuers', 'inhabitants', 'teachers', 'nurses', 'volunteers',
    ],
    bodies: ['body', 'bodies', 'remains', 'corpses', 'corpse', 'coffins'],
    trucks: ['truck', 'trucks', 'lorries', 'lorry', 'truckloads', 'truckload'],
    drones: ['drone', 'drones', 'uavs', 'uav'],
    missiles: ['missile', 'missiles'],
    rockets: ['rocket', 'rockets'],
    projectiles: ['projectile', 'projectiles', 'shells', 'bombs', 'mortars', 'munitions'],
    violations: ['violation', 'violations', 'breaches', 'breach'],
    times: ['times'],
    brigades: ['brigade', 'brigades'],
    attacks: ['attack', 'attacks', 'strike', 'strikes', 'airstrikes', 'airstrike', 'raids', 'raid', 'explosions', 'incidents', 'incident', 'sorties'],
    homes: ['homes', 'houses', 'buildings', 'apartments', 'tents', 'structures'],
    hospitals: ['hospital', 'hospitals', 'clinics', 'schools', 'facilities'],
    vehicles: ['vehicle', 'vehicles', 'tanks', 'tank', 'buses', 'bus', 'ambulances', 'cars', 'ships', 'vessels', 'aircraft', 'jets', 'helicopters', 'helicopter', 'planes'],
    settlements: ['village', 'villages', 'town', 'towns', 'city', 'cities', 'settlements', 'camps', 'districts', 'provinces', 'regions'],
  },
  compounds: ['phase', 'phased', 'stage', 'strong', 'truck', 'vehicle', 'person', 'step', 'tier', 'part', 'odd', 'plus', 'missile', 'drone', 'hostage', 'prisoner', 'ton', 'tonne', 'bed', 'truckload', 'lorry', 'fold'],
}
