package dev.gradus.markup.reference;

/** A parameter of a documented method, its type as a learner writes it. */
public record ApiParameter(String type, String name) {}
