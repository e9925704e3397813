package org.waybill.command.imports;

import java.time.Duration;

/**
 * Whether this process works on imports, and under which name.
 *
 * @param acts whether it does
 * @param owner a name that no other living process has
 * @param keepRows how long it is kept what became of rows; zero for ever
 */
public record ImportDuty(boolean acts, String owner, Duration keepRows) {}
