package dev.gradus.lesson.foreign.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecomputationTest {

  private static final String NETWORK =
      """
      input_layer = torch.tensor([2., 1.])
      weight_1 = torch.tensor([[0.45, 0.32], [-0.12, 0.29]])
      hidden = torch.matmul(input_layer, weight_1)
      weight_2 = torch.tensor([[0.48, -0.12],
                               [0.64, 0.91]])
      print(torch.matmul(hidden, weight_2))
      """;

  private static List<String> mismatches(String code, String result) {
    var outcome = new Recomputation().run(PythonCode.read(code, 1));
    return PrintedResults.of(result).against(outcome.printed()).stream()
        .map(PrintedResults.Mismatch::message)
        .toList();
  }

  @Test
  void productsThatFollow_areAccepted_inOldAndNewSpacing() {
    assertThat(mismatches(NETWORK, "tensor([0.9696, 0.7527])")).isEmpty();
    assertThat(mismatches(NETWORK, "tensor([ 0.9696,  0.7527])")).isEmpty();
    assertThat(mismatches(NETWORK, "\n 0.9696\n 0.7527\n[torch.FloatTensor of size 2]\n"))
        .isEmpty();
    assertThat(
            mismatches(
                "print(torch.ones(2, 2))", " 1  1\n 1  2\n[torch.FloatTensor of size 2x2]\n"))
        .singleElement()
        .asString()
        .contains("shows 2");
    assertThat(mismatches(NETWORK, "tensor([0.970, 0.75])")).isEmpty();
  }

  @Test
  void productsThatDoNotFollow_areFound_withBothValues() {
    assertThat(mismatches(NETWORK, "tensor([0.9696, 0.7528])"))
        .singleElement()
        .asString()
        .contains("0.7528", "0.7527");
    assertThat(mismatches(NETWORK, "tensor([[0.9696, 0.7527]])"))
        .singleElement()
        .asString()
        .contains("shape");
    assertThat(mismatches(NETWORK, "tensor([0.9696])")).isNotEmpty();
  }

  @Test
  void reluAndOthers_areRepeated() {
    var relu = "relu = nn.ReLU()\nt = torch.tensor([[2., -4.], [1.2, 0.]])\nprint(relu(t))";
    assertThat(mismatches(relu, "tensor([[ 2.0000,  0.0000],\n        [ 1.2000,  0.0000]])"))
        .isEmpty();
    assertThat(mismatches(relu, "tensor([[2.0, -4.0], [1.2, 0.0]])")).isNotEmpty();
    assertThat(mismatches("print(nn.LeakyReLU(0.1)(torch.tensor([-1.])))", "tensor([-0.1000])"))
        .isEmpty();
    assertThat(mismatches("print(torch.tensor([1., 2.]) * 2 - 1)", "tensor([1., 3.])")).isEmpty();
    assertThat(mismatches("a = torch.ones(2, 2)\nprint(a @ a.t())", "tensor([[2., 2.], [2., 2.]])"))
        .isEmpty();
    assertThat(mismatches("print(torch.tensor([1, 2]))", "tensor([1, 3])")).isNotEmpty();
    assertThat(mismatches("print(F.softmax(torch.tensor([0., 0.]), dim=0))", "tensor([0.5, 0.4])"))
        .isNotEmpty();
  }

  @Test
  void whatIsNotFollowed_isUnknown_andAccusesNobody() {
    assertThat(mismatches("print(model(torch.randn(2)))", "tensor([1., 2.])")).isEmpty();
    assertThat(mismatches("x = torch.ones(2)\nx[0] = 5\nprint(x)", "tensor([5., 1.])")).isEmpty();
    assertThat(mismatches("x = torch.ones(2)\nx += 1\nprint(x)", "tensor([2., 2.])")).isEmpty();
    assertThat(mismatches("x = torch.ones(2)\nx.zero_()\nprint(x)", "tensor([0., 0.])")).isEmpty();
    assertThat(
            mismatches(
                "x = torch.ones(2)\nfor i in y:\n    x = x + 1\nprint(x)", "tensor([3., 3.])"))
        .isEmpty();
    assertThat(mismatches("print(x.shape, np.ones(3))", "torch.Size([2])\n[1. 1. 1.]")).isEmpty();
  }

  @Test
  void whatTheCoreRefuses_isAFailureOfTheCode() {
    var code = "a = torch.ones(2, 3)\nprint(torch.matmul(a, a))";
    assertThat(new Recomputation().run(PythonCode.read(code, 1)).failure())
        .hasValueSatisfying(failure -> assertThat(failure.line()).isEqualTo(2));
  }

  @Test
  void randomNumbersWithoutASeed_areFound() {
    assertThat(RandomInput.first("import torch\nx = torch.randn(2)"))
        .hasValueSatisfying(draw -> assertThat(draw.line()).isEqualTo(1));
    assertThat(RandomInput.first("torch.manual_seed(1)\nx = torch.randn(2)")).isEmpty();
    assertThat(RandomInput.first("# torch.randn(2)")).isEmpty();
    assertThat(RandomInput.first("x <- rnorm(3)")).isPresent();
    assertThat(RandomInput.first("set.seed(1)\nx <- rnorm(3)")).isEmpty();
  }
}
