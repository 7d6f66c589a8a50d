package org.mednec.facts;

/** What a worker may be unable to do. */
public enum Activity {
    /** Activities of daily living in general. */
    DAILY_LIVING,
    WALKING, STANDING, SITTING, LIFTING, BENDING, REACHING_OVERHEAD, GRIPPING, CLIMBING_STAIRS, SELF_CARE, HOUSEHOLD_CHORES, DRIVING, SLEEPING, WORKING, EXERCISING, TRANSFERRING, LEAVING_HOME, WEIGHT_BEARING, USING_TRANSPORT
}
