package org.mednec.reader.request;

import java.util.EnumMap;
import java.util.Map;
import org.mednec.facts.Region;
import org.mednec.facts.Treatment;

/** Where on the body a treatment is done that is done at one place only. */
final class Places {

    private static final Map<Treatment, Region> PLACES = new EnumMap<>(Treatment.class);

    static {
        put(Region.LOW_BACK, Treatment.LUMBAR_BRACE, Treatment.LUMBAR_FUSION, Treatment.SACROILIAC_FUSION, Treatment.SACROILIAC_INJECTION, Treatment.SACROILIAC_RADIOFREQUENCY, Treatment.CAUDAL_EPIDURAL,
            Treatment.LUMBAR_SYMPATHETIC_BLOCK);
        put(Region.NECK, Treatment.CERVICAL_COLLAR, Treatment.CERVICAL_FUSION, Treatment.STELLATE_GANGLION_BLOCK);
        put(Region.THORACIC, Treatment.THORACIC_FUSION);
        put(Region.HEAD, Treatment.OCCIPITAL_NERVE_BLOCK, Treatment.NASAL_SURGERY, Treatment.EYE_SURGERY);
        put(Region.SHOULDER, Treatment.SHOULDER_SLING, Treatment.SHOULDER_SURGERY, Treatment.SUBACROMIAL_INJECTION, Treatment.SUPRASCAPULAR_NERVE_BLOCK);
        put(Region.ELBOW, Treatment.ELBOW_BRACE, Treatment.ELBOW_SURGERY);
        put(Region.WRIST_HAND, Treatment.WRIST_SPLINT, Treatment.FINGER_SPLINT, Treatment.HAND_SURGERY, Treatment.CARPAL_TUNNEL_INJECTION);
        put(Region.HIP, Treatment.HIP_BRACE, Treatment.HIP_SURGERY);
        put(Region.KNEE, Treatment.KNEE_BRACE, Treatment.KNEE_SURGERY, Treatment.VISCOSUPPLEMENT, Treatment.GENICULAR_NERVE_BLOCK, Treatment.GENICULAR_RADIOFREQUENCY);
        put(Region.ANKLE_FOOT, Treatment.ANKLE_BRACE, Treatment.WALKING_BOOT, Treatment.FOOT_ORTHOTIC, Treatment.ORTHOPEDIC_SHOES, Treatment.FOOT_SURGERY, Treatment.PLANTAR_FASCIA_INJECTION, Treatment.KNEE_SCOOTER);
    }

    private Places() {
    }

    private static void put(Region region, Treatment... treatments) {
        for (Treatment treatment : treatments) {
            PLACES.put(treatment, region);
        }
    }

    /** The region, or BODY where it can be done at several. */
    static Region of(Treatment treatment) {
        for (Map.Entry<Treatment, Region> place : PLACES.entrySet()) {
            if (treatment.within(place.getKey())) {
                return place.getValue();
            }
        }
        return Region.BODY;
    }
}
