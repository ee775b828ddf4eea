//! What belongs together by the rules of the data: ours, each with its reason.

use super::Catalogue;
use crate::model::{Facility, Product, Rule, Topic};

impl Catalogue {
    /// Topics of a facility: by its sector, and by the form of its support. The first rule for each topic.
    pub fn topics_of_facility(&self, facility: &Facility) -> impl Iterator<Item = (&Topic, &Rule)> {
        let form = facility.support.as_ref().and_then(|s| s.form.clone());
        let sector = facility.sector.clone();
        self.first_of_each_topic(move |rule| {
            rule.sector.as_ref() == Some(&sector) || (rule.form.is_some() && rule.form == form)
        })
    }

    /// Topics of a product: by its category.
    pub fn topics_of_product(&self, product: &Product) -> impl Iterator<Item = (&Topic, &Rule)> {
        let category = product.category.clone();
        self.first_of_each_topic(move |rule| {
            rule.sector.is_none() && rule.category.as_ref() == Some(&category)
        })
    }

    fn first_of_each_topic(&self, fits: impl Fn(&Rule) -> bool) -> impl Iterator<Item = (&Topic, &Rule)> {
        self.topics.iter().filter_map(move |topic| {
            let rule = self.rules.iter().find(|r| r.topic.as_ref() == Some(&topic.id) && fits(r))?;
            Some((topic, rule))
        })
    }

    /// Crafts of a product, each with the facilities of its sector, by position.
    pub fn crafts_of_product(&self, product: &Product) -> impl Iterator<Item = (&Rule, Vec<usize>)> {
        let (id, category) = (product.id.clone(), product.category.clone());
        let rules = self.rules.iter().filter(move |rule| {
            rule.topic.is_none()
                && rule.category.as_ref() == Some(&category)
                && (rule.products.is_empty() || rule.products.contains(&id))
        });
        rules.map(|rule| {
            let facilities = self.facilities.iter().enumerate();
            let same = facilities.filter(|(_, f)| rule.sector.as_ref() == Some(&f.sector));
            (rule, same.map(|(at, _)| at).collect())
        })
    }

    /// Crafts of a facility, each with the products of the same craft, by position.
    pub fn crafts_of_facility(&self, facility: &Facility) -> impl Iterator<Item = (&Rule, Vec<usize>)> {
        let sector = facility.sector.clone();
        let rules = self
            .rules
            .iter()
            .filter(move |rule| rule.topic.is_none() && rule.sector.as_ref() == Some(&sector));
        rules.map(|rule| {
            let products = self.products.iter().enumerate().filter(|(_, p)| {
                rule.category.as_ref() == Some(&p.category)
                    && (rule.products.is_empty() || rule.products.contains(&p.id))
            });
            (rule, products.map(|(at, _)| at).collect())
        })
    }
}
