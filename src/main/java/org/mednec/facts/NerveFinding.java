package org.mednec.facts;

/** What electrodiagnosis showed. */
public enum NerveFinding {
    /** The study was done; what it showed is not recorded. */
    DONE,
    NORMAL, RADICULOPATHY, CARPAL_TUNNEL_SYNDROME, CUBITAL_TUNNEL_SYNDROME, PERIPHERAL_NEUROPATHY, OTHER_NERVE_ENTRAPMENT, PLEXOPATHY, MYOPATHY, OTHER_ABNORMALITY
}
