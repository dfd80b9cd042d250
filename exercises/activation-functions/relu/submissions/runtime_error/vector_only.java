import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        float[] out = new float[x.shape().dim(0)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.max(0, x.get(i));
        }
        return Tensor.of(out);
    }
}
