package dev.gradus.lesson.foreign.python;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The operations that are repeated on our core, by their names in torch. */
final class Operations {

  private static final Value UNKNOWN = new Value.Unknown();
  private static final int LARGEST = 100_000;

  private static final Map<String, UnaryOperator<Tensor>> LAYERS =
      Map.of(
          "ReLU", Functional::relu,
          "Sigmoid", Functional::sigmoid,
          "Tanh", Functional::tanh,
          "SiLU", Functional::silu,
          "GELU", Functional::gelu,
          "ELU", Functional::elu,
          "SELU", Functional::selu,
          "Softplus", Functional::softplus,
          "Mish", Functional::mish,
          "Identity", x -> x);
  private static final Map<String, UnaryOperator<Tensor>> FUNCTIONS =
      Map.of(
          "relu", Functional::relu,
          "sigmoid", Functional::sigmoid,
          "tanh", Functional::tanh,
          "exp", Tensor::exp,
          "abs", Tensor::abs,
          "sqrt", Tensor::sqrt,
          "log", Tensor::log,
          "silu", Functional::silu,
          "gelu", Functional::gelu);

  private Operations() {}

  /** A function of a module, such as {@code torch.matmul}, called with these arguments. */
  static Value function(String path, List<Value> arguments) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    boolean ofTorch =
        path.matches("(torch\\.|nn\\.|F\\.|torch\\.nn\\.|torch\\.nn\\.functional\\.)\\w+");
    if (!ofTorch && !LAYERS.containsKey(path) && !path.matches("LeakyReLU|Softmax")) {
      return UNKNOWN;
    }
    return switch (name) {
      case "tensor", "Tensor", "FloatTensor" -> literal(name, arguments);
      case "matmul", "mm" ->
          arguments.size() == 2 ? both("@", arguments.get(0), arguments.get(1)) : UNKNOWN;
      case "add" -> arguments.size() == 2 ? both("+", arguments.get(0), arguments.get(1)) : UNKNOWN;
      case "mul" -> arguments.size() == 2 ? both("*", arguments.get(0), arguments.get(1)) : UNKNOWN;
      case "LeakyReLU" -> leaky(arguments);
      case "Softmax" -> softmax(arguments);
      case "softmax" ->
          arguments.isEmpty() ? UNKNOWN : method(arguments.getFirst(), "softmax", rest(arguments));
      case "ones", "zeros" -> filled(name, arguments);
      case "eye" ->
          arguments.size() == 1
                  && arguments.getFirst() instanceof Value.OfNumber size
                  && size.whole()
                  && size.number() <= 100
              ? tensor(Tensor.eye((int) size.number()))
              : UNKNOWN;
      case "t", "transpose", "sum", "mean" ->
          arguments.size() == 1 ? method(arguments.getFirst(), name, List.of()) : UNKNOWN;
      default -> layerOrFunction(name, arguments);
    };
  }

  private static List<Value> rest(List<Value> arguments) {
    return arguments.subList(1, arguments.size());
  }

  private static Value layerOrFunction(String name, List<Value> arguments) {
    UnaryOperator<Tensor> layer = LAYERS.get(name);
    if (layer != null && arguments.stream().allMatch(Operations::isInPlace)) {
      return new Value.OfFunction(layer);
    }
    UnaryOperator<Tensor> function = FUNCTIONS.get(name);
    return function == null ? UNKNOWN : call(new Value.OfFunction(function), arguments);
  }

  private static boolean isInPlace(Value argument) {
    return argument instanceof Value.Named named && named.name().equals("inplace");
  }

  private static Value literal(String name, List<Value> arguments) {
    boolean plain =
        arguments.size() == 1
            || arguments.size() == 2
                && arguments.get(1) instanceof Value.Named named
                && named.name().equals("requires_grad");
    if (!plain
        || !(arguments.getFirst() instanceof Value.OfList list)
        || list.literal().length() > LARGEST) {
      return UNKNOWN;
    }
    if (!list.literal().matches("[\\[\\],.\\deE+-]*")) {
      return UNKNOWN;
    }
    String text = list.literal().replace(",]", "]").replaceAll("(?<=[\\[,])\\.", "0.");
    Tensor tensor = Tensor.parse(text);
    return tensor(name.equals("tensor") ? tensor : tensor.to(DType.FLOAT32));
  }

  private static Value leaky(List<Value> arguments) {
    double slope = 0.01;
    for (Value argument : arguments) {
      Value value = argument instanceof Value.Named named ? named.value() : argument;
      if (!(value instanceof Value.OfNumber number)) {
        return UNKNOWN;
      }
      slope = number.number();
    }
    double negative = slope;
    return new Value.OfFunction(x -> Functional.leakyRelu(x, negative));
  }

  private static Value softmax(List<Value> arguments) {
    Value value =
        arguments.size() == 1 && arguments.getFirst() instanceof Value.Named named
            ? named.value()
            : arguments.size() == 1 ? arguments.getFirst() : UNKNOWN;
    return value instanceof Value.OfNumber dim
        ? new Value.OfFunction(x -> Functional.softmax(x, (int) dim.number()))
        : UNKNOWN;
  }

  private static Value filled(String name, List<Value> arguments) {
    int[] sizes = new int[arguments.size()];
    double elements = 1;
    for (int i = 0; i < sizes.length; i++) {
      if (!(arguments.get(i) instanceof Value.OfNumber size) || !size.whole()) {
        return UNKNOWN;
      }
      sizes[i] = (int) Math.min(size.number(), LARGEST);
      elements *= size.number();
    }
    if (elements > LARGEST || sizes.length == 0) {
      return UNKNOWN;
    }
    return tensor(name.equals("ones") ? Tensor.ones(sizes) : Tensor.zeros(sizes));
  }

  static Value call(Value function, List<Value> arguments) {
    return function instanceof Value.OfFunction f
            && arguments.size() == 1
            && arguments.getFirst() instanceof Value.OfTensor x
        ? tensor(f.function().apply(x.tensor()))
        : UNKNOWN;
  }

  static Value method(Value value, String name, List<Value> arguments) {
    if (!(value instanceof Value.OfTensor x)) {
      return UNKNOWN;
    }
    if (arguments.size() == 1) {
      Value first = arguments.getFirst();
      return switch (name) {
        case "matmul", "mm" -> both("@", value, first);
        case "add" -> both("+", value, first);
        case "mul" -> both("*", value, first);
        case "softmax" -> {
          Value dim = first instanceof Value.Named named ? named.value() : first;
          yield dim instanceof Value.OfNumber number
              ? tensor(Functional.softmax(x.tensor(), (int) number.number()))
              : UNKNOWN;
        }
        default -> UNKNOWN;
      };
    }
    if (!arguments.isEmpty()) {
      return UNKNOWN;
    }
    return switch (name) {
      case "t" -> tensor(x.tensor().rank() < 2 ? x.tensor() : x.tensor().transpose(0, 1));
      case "sum" -> tensor(x.tensor().sum());
      case "mean" -> tensor(x.tensor().mean());
      case "detach", "clone" -> value;
      default ->
          FUNCTIONS.containsKey(name)
              ? call(new Value.OfFunction(FUNCTIONS.get(name)), List.of(value))
              : UNKNOWN;
    };
  }

  static Value property(Value value, String name) {
    return name.equals("T") && value instanceof Value.OfTensor
        ? method(value, "t", List.of())
        : UNKNOWN;
  }

  static Value both(String sign, Value left, Value right) {
    if (left instanceof Value.OfNumber a && right instanceof Value.OfNumber b) {
      return numbers(sign, a, b);
    }
    if (left instanceof Value.OfTensor a && right instanceof Value.OfTensor b) {
      return switch (sign) {
        case "@" -> tensor(a.tensor().matmul(b.tensor()));
        case "+" -> tensor(a.tensor().add(b.tensor()));
        case "-" -> tensor(a.tensor().sub(b.tensor()));
        case "*" -> tensor(a.tensor().mul(b.tensor()));
        case "/" -> tensor(a.tensor().div(b.tensor()));
        default -> UNKNOWN;
      };
    }
    if (left instanceof Value.OfTensor a && right instanceof Value.OfNumber b) {
      Number number = b.whole() ? (Number) (long) b.number() : (Number) b.number();
      return switch (sign) {
        case "+" -> tensor(a.tensor().add(number));
        case "-" -> tensor(a.tensor().sub(number));
        case "*" -> tensor(a.tensor().mul(number));
        case "/" -> tensor(a.tensor().div(number));
        case "**" -> tensor(a.tensor().pow(number));
        default -> UNKNOWN;
      };
    }
    boolean turns = left instanceof Value.OfNumber && right instanceof Value.OfTensor;
    return turns && sign.matches("[+*]") ? both(sign, right, left) : UNKNOWN;
  }

  private static Value numbers(String sign, Value.OfNumber a, Value.OfNumber b) {
    boolean whole = a.whole() && b.whole();
    return switch (sign) {
      case "+" -> new Value.OfNumber(a.number() + b.number(), whole);
      case "-" -> new Value.OfNumber(a.number() - b.number(), whole);
      case "*" -> new Value.OfNumber(a.number() * b.number(), whole);
      case "/" -> new Value.OfNumber(a.number() / b.number(), false);
      default -> UNKNOWN;
    };
  }

  private static Value tensor(Tensor tensor) {
    return new Value.OfTensor(tensor);
  }
}
