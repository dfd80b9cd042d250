package dev.gradus.mutation;

import com.github.javaparser.ast.Node;

/** A place of a program and what is to stand there instead. */
record Edit(MutantKind kind, Node place, String replacement) {}
