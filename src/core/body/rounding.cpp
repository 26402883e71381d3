#include "core/body/rounding.h"

#include "core/body/anatomy.h"

namespace stretch {

Rounding rounding_at(const Leg& leg, const Contact& contact) {
    const double radius = rounding_radius(contact);
    switch (contact.part) {
        case LegPart::thigh: return {on_thigh(leg, contact.at), leg.along, leg.back, leg.side, radius};
        case LegPart::shin: {
            const Vec3 along = glm::normalize(leg.ankle - leg.knee);
            return {blend(leg.knee, leg.ankle, contact.at), along, glm::cross(along, leg.side), leg.side,
                    radius};
        }
        case LegPart::foot: break;
    }
    return {blend(leg.heel, leg.toe, contact.at), leg.sole, leg.under, leg.side, radius};
}

double rounding_radius(const Contact& contact) {
    using namespace anatomy;
    switch (contact.part) {
        case LegPart::thigh: return thigh_radius(contact.at);
        case LegPart::shin: return blend(calf_radius, ankle_radius, contact.at);
        case LegPart::foot: break;
    }
    return blend(heel_radius, toe_radius, contact.at);
}

}  // namespace stretch
