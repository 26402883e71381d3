#include "core/body/figure.h"

#include "core/body/hands.h"

namespace stretch {

Figure solve_figure(const Exercises& exercises, const Dose& dose, const Pose& pose) {
    Figure figure{pose, put_together(pose), {}};
    place_hands(figure.body, exercises, dose, pose);
    const Side leg = leg_in_hand(pose);
    figure.towel = lay_towel(figure.body, exercises.of(dose, leg).aid, leg_dose(dose, leg).aid, pose);
    return figure;
}

}  // namespace stretch
