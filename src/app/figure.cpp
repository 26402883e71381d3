#include "app/figure.h"

namespace stretch {

void draw_figure(const AppState& app, const Moment& moment, Scene& scene) {
    if (app.screen != ScreenId::range)
        return draw_scene(app.exercise, figure_dose(app), moment, app.camera, scene);
    const RangeAim& aim = app.range_aim;
    Camera camera;
    camera.mirrored = app.camera.mirrored;
    draw_raised_leg(app.exercise,
                    {.side = aim.side,
                     .thigh = degrees(aim.thigh_deg),
                     .most = degrees(most_thigh_deg),
                     .other = aim.other_knee == OtherKnee::bent ? RestingLeg::bent : RestingLeg::straight},
                    camera, scene);
}

}  // namespace stretch
