package dev.gradus.tensor;

import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.Layer;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.ReLU;
import dev.gradus.tensor.nn.Reduction;
import dev.gradus.tensor.optim.SGD;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls methods with random arguments, most of which don't fit, and tells what is thrown. */
final class RandomCalls {
  private static final List<Shape> SHAPES =
      List.of(
          Shape.SCALAR,
          Shape.of(0),
          Shape.of(1),
          Shape.of(3),
          Shape.of(2, 3),
          Shape.of(3, 3),
          Shape.of(3, 0),
          Shape.of(2, 3, 4));

  private final Random random;

  RandomCalls(long seed) {
    random = new Random(seed);
  }

  /** What one call with random arguments throws. */
  Optional<Throwable> call(Executable member) throws ReflectiveOperationException {
    Object[] arguments = new Object[member.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(member.getParameters()[i]);
    }
    try {
      if (member instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else if (member instanceof Method method) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        Object target = isStatic ? null : any(method.getDeclaringClass());
        method.invoke(target, arguments);
      }
      return Optional.empty();
    } catch (InvocationTargetException thrown) {
      return Optional.of(thrown.getCause());
    }
  }

  private @Nullable Object argument(Parameter parameter) throws ReflectiveOperationException {
    Class<?> type = parameter.getType();
    if (parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean()) {
      return null;
    }
    if (type == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(tensor());
    }
    return type == List.class ? listOfTensors() : any(type);
  }

  private List<Tensor> listOfTensors() {
    return random.nextInt(4) == 0 ? List.of() : List.of(tensor(), tensor());
  }

  private Object any(Class<?> type) throws ReflectiveOperationException {
    return switch (type.getSimpleName()) {
      case "Tensor", "Elements", "Arithmetic", "Mathematics", "Comparing" -> tensor();
      case "Reducing", "Keeping", "Products", "Views", "Selecting" -> tensor();
      case "Changing", "Differentiating" -> tensor();
      case "Shape" -> of(SHAPES);
      case "DType" -> of(List.of(DType.values()));
      case "Reduction" -> of(List.of(Reduction.values()));
      case "Generator" -> new Generator(random.nextInt());
      case "boolean" -> random.nextBoolean();
      case "int" -> small();
      case "long" -> (long) small();
      case "double" -> number().doubleValue();
      case "Number" -> number();
      case "String" -> of(List.of("[1, 2]", "[1, [2]]", "tensor([1.5])", "", "[True]"));
      case "byte[]" -> new byte[8 * random.nextInt(3)];
      case "int[]" -> random.ints(random.nextInt(4), -2, 4).toArray();
      case "long[]" -> random.longs(random.nextInt(4), -2, 4).toArray();
      case "double[]" -> random.doubles(random.nextInt(8)).toArray();
      case "float[]" -> new float[random.nextInt(4)];
      case "boolean[]" -> new boolean[random.nextInt(4)];
      case "Object[]" -> new Object[] {new double[random.nextInt(3)], new double[2]};
      case "Tensor[]" -> listOfTensors().toArray(Tensor[]::new);
      case "Layer[]" -> new Layer[] {new ReLU(), new Linear(3, 2, new Generator(0))};
      case "IndexFunction" -> (IndexFunction) index -> index.length;
      case "TensorFunction" ->
          (TensorFunction) all -> all.length == 0 ? Tensor.scalar(1.0) : all[0].exp();
      case "DoubleUnaryOperator" -> (DoubleUnaryOperator) Math::sin;
      case "DataSet" -> DataSet.moons(5, 0.1, new Generator(0));
      case "Layer" -> new ReLU();
      case "Optimizer" -> new SGD(List.of(tensor().detach()), 0.1);
      case "PointwiseFunction" -> ErrorFunction.ERF;
      case "GradFn" -> Tensor.of(1.5).requiresGrad_().exp().gradFn().orElseThrow();
      default -> made(type);
    };
  }

  /** An object of a type, made with arguments that fit. */
  private Object made(Class<?> type) throws ReflectiveOperationException {
    Constructor<?>[] constructors = type.getConstructors();
    for (int attempt = 0; attempt < 1000; attempt++) {
      Constructor<?> constructor = constructors[random.nextInt(constructors.length)];
      Object[] arguments = new Object[constructor.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = argument(constructor.getParameters()[i]);
      }
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException refused) {
        // Arguments that fit are drawn sooner or later.
      }
    }
    throw new IllegalArgumentException("no way to make a " + type);
  }

  private int small() {
    return random.nextInt(-3, 6);
  }

  private Number number() {
    return of(List.of(0, 1, 2, -1, 0.5, 1.0, 3.0, -2.5, Double.NaN, Double.POSITIVE_INFINITY));
  }

  private Tensor tensor() {
    Shape shape = of(SHAPES);
    DType dtype = of(List.of(DType.values()));
    Tensor x = new Generator(random.nextInt()).uniform(-2, 4, shape).to(dtype);
    boolean isProbable = random.nextInt(3) == 0;
    Tensor y = isProbable && dtype.isFloating() ? x.sigmoid() : x;
    return switch (random.nextInt(6)) {
      case 0 -> dtype.isFloating() ? y.detach().requiresGrad_() : y;
      case 1 -> dtype.isFloating() ? y.detach().requiresGrad_().mul(1) : y;
      case 2 -> shape.rank() == 0 ? y.expand(2) : y;
      default -> y;
    };
  }

  private <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
