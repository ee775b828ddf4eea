//! Facilities, journeys, topics and figures: complete, linked with reasons, and true to what the facts allow.

use super::*;
use san_vat_lai_chau::model::{JourneyId, JourneyKind, Precision, Province, SupportStatus, Text};

#[test]
fn all_51_facilities_36_journeys_and_8_milestones_are_there() {
    let c = catalogue();
    assert_eq!(c.facilities.len(), 51);
    assert_eq!(c.journeys.len(), 36);
    assert_eq!(c.milestones.len(), 8);
    let coded: Vec<&str> = c.topics.iter().filter_map(|t| t.code.as_deref()).collect();
    assert_eq!(coded, ["KC1", "KC2", "KC3", "KC4", "KC5", "KC6", "KC7", "KC8", "KC9"]);
    let of = |province| c.facilities.iter().filter(|f| f.province == province).count();
    let [hp, qn, yb, lc] =
        [Province::HaiPhong, Province::QuangNinh, Province::YenBai, Province::LaiChau].map(of);
    assert_eq!([hp, qn, yb, lc], [8, 17, 11, 15]);
}

#[test]
fn every_text_of_the_story_is_in_vietnamese_and_english() {
    let c = catalogue();
    let mut bad = Vec::new();
    let mut need = |at: String, text: &Text| {
        if text.en.is_none() {
            bad.push(at);
        }
    };
    for f in &c.facilities {
        for text in
            [&f.name, &f.makes, &f.place, &f.summary].into_iter().chain(&f.lesson).chain(&f.technology)
        {
            need(f.id.to_string(), text);
        }
    }
    for j in &c.journeys {
        for text in
            [&j.title, &j.summary].into_iter().chain(&j.purpose).chain(&j.outcomes).chain(&j.participants)
        {
            need(j.id.to_string(), text);
        }
    }
    c.topics.iter().for_each(|t| need(t.id.to_string(), &t.name));
    c.rules.iter().for_each(|r| need(r.id.to_string(), &r.reason));
    c.milestones.iter().for_each(|m| need(m.id.to_string(), &m.title));
    c.figures.iter().for_each(|f| need(f.id.to_string(), &f.what));
    assert_none(&bad, "an English text is missing");
}

#[test]
fn no_text_says_that_a_facility_was_visited_in_2016() {
    let c = catalogue();
    let names: Vec<String> = c.facilities.iter().map(|f| f.name.vi.to_lowercase()).collect();
    let tour = c.journeys.get(&JourneyId::new("ev-2016-11-28-study-tour").unwrap()).unwrap();
    assert_eq!(tour.kind, JourneyKind::StudyTour);
    let texts = [&tour.title, &tour.summary].into_iter();
    let texts = texts.chain(&tour.purpose).chain(&tour.outcomes).chain(&tour.learned).chain(&tour.unsaid);
    for text in texts {
        assert!(!names.iter().any(|name| text.vi.to_lowercase().contains(name)), "{}", text.vi);
    }
    assert!(!tour.unsaid.is_empty(), "what the report does not say is said");
    let words =
        ["đoàn đã thăm", "đoàn thăm", "đoàn Lai Châu đã đến thăm", "delegation visited", "was visited"];
    let mut bad = Vec::new();
    for f in &c.facilities {
        let all = [&f.summary, &f.makes].into_iter().chain(&f.lesson).chain(&f.note).chain(&f.technology);
        for text in all.flat_map(Text::all) {
            if words.iter().any(|w| text.to_lowercase().contains(&w.to_lowercase())) {
                bad.push(format!("{}: {text}", f.id));
            }
        }
    }
    assert_none(&bad, "no facility is known to have been visited");
}

#[test]
fn every_rule_gives_a_reason_and_leads_somewhere() {
    let c = catalogue();
    let mut bad = Vec::new();
    for rule in &c.rules {
        if rule.reason.vi.trim().is_empty() {
            bad.push(rule.id.to_string());
        }
        if let Some(form) = &rule.form
            && !c.facilities.iter().any(|f| f.support.as_ref().is_some_and(|s| s.form.as_ref() == Some(form)))
        {
            bad.push(format!("{}: no support has the form {form}", rule.id));
        }
        if rule.topic.is_none() {
            let of_sector = c.facilities.iter().any(|f| Some(&f.sector) == rule.sector.as_ref());
            let of_craft = c.products.iter().any(|p| Some(&p.category) == rule.category.as_ref());
            if !of_sector || !of_craft {
                bad.push(format!("{}: joins nothing", rule.id));
            }
        }
    }
    assert_none(&bad, "a rule without a reason or an end");
}

#[test]
fn one_can_walk_from_oriental_beauty_tea_to_a_supported_tea_maker_in_yen_bai_and_back() {
    let c = catalogue();
    let tea = product(c, "tra-dong-phuong-my-nhan-tam-duong");
    let tour = c.journeys.get(&JourneyId::new("ev-2016-11-28-study-tour").unwrap()).unwrap();
    let (topic, _) = c.topics_of_product(tea).find(|(t, _)| tour.topics.contains(&t.id)).unwrap();
    assert!(topic.in_2016_report, "what the delegation wanted to learn");
    let maker = c
        .crafts_of_product(tea)
        .flat_map(|(_, all)| all)
        .filter_map(|at| c.facilities.at(at))
        .find(|f| f.province == Province::YenBai && f.support.is_some());
    let maker = maker.unwrap();
    let support = maker.support.as_ref().unwrap();
    assert_ne!(support.status, SupportStatus::NoneFound, "{}", maker.id);
    let back = c.crafts_of_facility(maker).flat_map(|(_, all)| all).filter_map(|at| c.products.at(at));
    assert!(back.into_iter().any(|p| p.id == tea.id), "and back");
}

#[test]
fn a_deed_recorded_as_facility_and_as_journey_is_linked_and_no_link_claims_more_than_the_record() {
    let c = catalogue();
    for (journey, facility) in [
        ("ev-2014-incense-model", "lc-sin-ho-incense"),
        ("ev-2015-11-23-brick-demo", "lc-phu-minh-brick"),
        ("ev-tam-duong-oolong-opening", "lc-tam-duong-tea"),
    ] {
        let j = c.journeys.get(&JourneyId::new(journey).unwrap()).unwrap();
        assert!(j.facilities.iter().any(|f| f.as_str() == facility), "{journey}");
    }
    // The visit to a tea company names no product.
    let visit = c.journeys.get(&JourneyId::new("ev-2022-09-22-canada-care").unwrap()).unwrap();
    assert!(visit.products.is_empty());
    let tea = c.facilities.iter().find(|f| f.id.as_str() == "lc-tam-duong-tea").unwrap();
    assert_eq!(tea.producer, product(c, "tra-dong-phuong-my-nhan-tam-duong").producer);
}

#[test]
fn dates_that_were_inferred_say_so_and_the_trip_of_2016_is_dated_by_days() {
    let c = catalogue();
    let tour = c.journeys.get(&JourneyId::new("ev-2016-11-28-study-tour").unwrap()).unwrap();
    let date = tour.date.unwrap();
    assert_eq!((date.start.precision, date.end.unwrap().precision), (Precision::Day, Precision::Day));
    assert_eq!(tour.report_date.unwrap().to_string(), "2016-11-29");
    assert!(c.journeys.iter().filter_map(|j| j.date).any(|d| d.start.uncertain));
}
