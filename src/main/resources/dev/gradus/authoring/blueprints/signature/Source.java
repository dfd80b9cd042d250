{imports}

class {Class} {
    {entry} {
        throw new UnsupportedOperationException("Not written yet.");
    }
}
