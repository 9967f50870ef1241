// Those among whom a country has a place, by the words that say who they are: 'the countries that
// supply Ghana', 'sellers to the Kenyan market', 'those who buy from us'.
#ifndef TALLY_READING_INTERNAL_ROLE_LISTS_H_
#define TALLY_READING_INTERNAL_ROLE_LISTS_H_

#include <vector>

#include "reading/internal/work.h"

namespace tally::reading {

struct PartnerList {
  int first = 0, last = 0;    // items, last exclusive
  Flow flow = Flow::exports;  // exports: they buy the owner's goods; imports: they supply it
  ClaimParty owner;           // empty: not said
  bool vague = false;         // the owner is 'the republic', 'the country'
  bool product = false;       // of one product
  bool whole = false;         // no word for partners: 'Ecuador's imports by country'
  bool noun = false;          // a noun: 'suppliers', 'country of origin'
};

// The country that is named, or meant by 'our', 'you', 'my country' at an item; empty if none is.
[[nodiscard]] ClaimParty party_meant(const Work& w, int item);
[[nodiscard]] std::vector<PartnerList> partner_lists(const Work& w);
// A verb of selling or buying, no noun; who does so is a seller or a buyer.
[[nodiscard]] bool sells_at(const Analysis& a, int item);
[[nodiscard]] bool buys_at(const Analysis& a, int item);
// The country behind a verb or noun of trade: 'to the Turks', 'from us', 'Indian goods'.
[[nodiscard]] ClaimParty object_behind(const Work& w, int item, Flow flow, bool& product, int& end);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_ROLE_LISTS_H_
